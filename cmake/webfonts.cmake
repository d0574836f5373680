# The fonts that the published site carries beside itself: WOFF2 subsets of the installed fonts, made
# here and never committed, in the program as :/fonts/NAME.woff2.
function(toasoan_find_font variable)
    set(folders /usr/share/fonts/truetype/noto /usr/share/fonts/truetype/open-sans
        /usr/share/fonts/opentype/noto /usr/share/fonts /usr/local/share/fonts)
    find_file(${variable} NAMES ${ARGN} PATHS ${folders} NO_DEFAULT_PATH)
    if(NOT ${variable})
        message(FATAL_ERROR "No font file ${ARGN}: packaging/setup installs fonts-noto-core and "
            "fonts-open-sans, of which the site's fonts are made.")
    endif()
endfunction()

# A python3 before the system's in PATH (pyenv and the like) knows nothing of Debian's fontTools.
find_program(TOASOAN_PYTHON python3 PATHS /usr/bin NO_DEFAULT_PATH)
execute_process(COMMAND ${TOASOAN_PYTHON} -c "import fontTools, brotli" RESULT_VARIABLE python_result
    ERROR_QUIET)
if(NOT TOASOAN_PYTHON OR NOT python_result EQUAL 0)
    message(FATAL_ERROR "The site's fonts are made by fontTools and brotli: packaging/setup installs "
        "python3-fonttools and python3-brotli.")
endif()

set(webfonts)
function(toasoan_webfont name weight)
    string(MAKE_C_IDENTIFIER "TOASOAN_FONT_${name}" variable)
    string(TOUPPER ${variable} variable)
    toasoan_find_font(${variable} ${ARGN})
    set(output ${CMAKE_BINARY_DIR}/fonts/${name}.woff2)
    add_custom_command(OUTPUT ${output}
        COMMAND ${TOASOAN_PYTHON} ${CMAKE_SOURCE_DIR}/packaging/webfont.py
            ${${variable}} ${weight} ${output}
        DEPENDS ${CMAKE_SOURCE_DIR}/packaging/webfont.py ${${variable}}
        COMMENT "Web font ${name}" VERBATIM)
    set(webfonts ${webfonts} ${output} PARENT_SCOPE)
endfunction()

file(MAKE_DIRECTORY ${CMAKE_BINARY_DIR}/fonts)
set(noto_variable "NotoSerif[wdth,wght].ttf" NotoSerif-VF.ttf)
set(open_sans_variable "OpenSans[wdth,wght].ttf")
toasoan_webfont(noto-serif-400 400 NotoSerif-Regular.ttf ${noto_variable})
toasoan_webfont(noto-serif-700 700 NotoSerif-Bold.ttf ${noto_variable})
toasoan_webfont(noto-serif-400-italic 400 NotoSerif-Italic.ttf "NotoSerif-Italic[wdth,wght].ttf")
toasoan_webfont(open-sans-400 400 OpenSans-Regular.ttf ${open_sans_variable})
toasoan_webfont(open-sans-600 600 OpenSans-Semibold.ttf OpenSans-SemiBold.ttf ${open_sans_variable})
toasoan_webfont(open-sans-700 700 OpenSans-Bold.ttf ${open_sans_variable})
qt_add_resources(toasoan_app webfonts PREFIX /fonts BASE ${CMAKE_BINARY_DIR}/fonts FILES ${webfonts})
