# Everything the program carries inside itself: schema, page templates, fonts made at build time, translations.
file(GLOB schema_files CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/resources/schema/*.sql)
file(GLOB page_files CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/resources/page/*)
file(GLOB sample_files CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/resources/sample/*)
file(GLOB story_files CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/resources/story/*)
qt_add_resources(toasoan_app app_resources PREFIX / BASE ${CMAKE_SOURCE_DIR}/resources
    FILES ${schema_files} ${page_files} ${sample_files} ${story_files})
file(GLOB ts_files CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/translations/*.ts)
qt_add_lrelease(toasoan_app TS_FILES ${ts_files} QM_FILES_OUTPUT_VARIABLE qm_files)
qt_add_resources(toasoan_app i18n PREFIX /i18n BASE ${CMAKE_CURRENT_BINARY_DIR} FILES ${qm_files})
include(${CMAKE_SOURCE_DIR}/cmake/webfonts.cmake)
