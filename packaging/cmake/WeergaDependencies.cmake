# SPDX-License-Identifier: Apache-2.0
# Foreign libraries. Their Debian packages stand in packaging/dependencies.txt, their reasons in ARCHITECTURE.md.
include(GoogleTest)
find_package(PkgConfig REQUIRED)
find_package(Threads REQUIRED)
find_package(ICU 72 REQUIRED COMPONENTS uc i18n data)
find_package(pugixml REQUIRED)
find_package(EXPAT REQUIRED)
find_package(fmt REQUIRED)
find_package(CLI11 REQUIRED)
find_package(nlohmann_json REQUIRED)
pkg_check_modules(LIBZIP REQUIRED IMPORTED_TARGET libzip)
pkg_check_modules(LIBMD REQUIRED IMPORTED_TARGET libmd)
pkg_check_modules(GUMBO REQUIRED IMPORTED_TARGET gumbo)
pkg_check_modules(MD4C REQUIRED IMPORTED_TARGET md4c)
pkg_check_modules(HUNSPELL REQUIRED IMPORTED_TARGET hunspell)

# libstemmer and libhyphen ship neither a CMake nor a pkg-config file.
foreach(library stemmer hyphen)
  find_library(${library}_LIBRARY ${library} REQUIRED)
  add_library(weerga::${library} UNKNOWN IMPORTED)
  set_target_properties(weerga::${library} PROPERTIES IMPORTED_LOCATION ${${library}_LIBRARY})
endforeach()

if(BUILD_TESTING OR NOT DEFINED BUILD_TESTING)
  find_package(GTest REQUIRED)
  find_package(benchmark REQUIRED)
endif()
