# What stands beside the programs in a package: menu entry, icon, description, kind of file.
install(FILES packaging/toasoan.desktop DESTINATION ${CMAKE_INSTALL_DATADIR}/applications)
install(FILES packaging/toasoan.metainfo.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/metainfo)
install(FILES packaging/toasoan-mime.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/mime/packages
    RENAME toasoan.xml)
install(FILES resources/icons/toasoan.svg
    DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps)
