# SPDX-License-Identifier: GPL-3.0-or-later
# cmake -DFOLDER=packaging -P desktop.cmake: fails when a double click on a file *.warroom or *.wrb would not open it: its type is
# declared with that pattern, the desktop file takes the type, and hands the path on.
cmake_minimum_required(VERSION 3.25)
file(READ ${FOLDER}/org.warroom.Warroom.mime.xml types)
file(READ ${FOLDER}/org.warroom.Warroom.desktop desktop)
foreach(suffix warroom wrb)
    if(NOT types MATCHES "<mime-type type=\"([^\"]+)\">([^/]|/[^m])*<glob pattern=\"[*][.]${suffix}\"/>")
        message(FATAL_ERROR "No type is declared for *.${suffix}")
    endif()
    set(type ${CMAKE_MATCH_1})
    if(NOT desktop MATCHES "\nMimeType=([^\n]*;)?${type};")
        message(FATAL_ERROR "The desktop file does not take ${type}")
    endif()
endforeach()
if(NOT desktop MATCHES "\nExec=warroom %f\n")
    message(FATAL_ERROR "The desktop file does not hand the path of the room on")
endif()
