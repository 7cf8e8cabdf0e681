# SPDX-License-Identifier: Apache-2.0
# The one place that says how a target of this project is compiled.

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)

if(NOT CMAKE_BUILD_TYPE)
  set(CMAKE_BUILD_TYPE RelWithDebInfo)
endif()

find_program(CCACHE ccache)
if(CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  set(CMAKE_CXX_COMPILER_LAUNCHER ${CCACHE})
endif()

add_library(weerga_options INTERFACE)
target_compile_features(weerga_options INTERFACE cxx_std_20)
target_include_directories(weerga_options INTERFACE ${PROJECT_SOURCE_DIR} ${PROJECT_BINARY_DIR}/generated)
target_compile_options(weerga_options INTERFACE
  -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Wnon-virtual-dtor -Wold-style-cast -Woverloaded-virtual -Werror
  -Wno-missing-field-initializers  # designated initialisers name what differs from the defaults
  -fstack-protector-strong)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  # What gcc's optimiser guesses from inlined library code is often wrong (gcc bug 105651 and its kin); it is shown, but
  # stops no build. What the language rules say still does.
  target_compile_options(weerga_options INTERFACE -Wno-restrict -Wno-alloc-size-larger-than -Wno-error=array-bounds
    -Wno-error=maybe-uninitialized -Wno-error=stringop-overflow -Wno-error=stringop-overread -Wno-error=null-dereference
    -Wno-error=free-nonheap-object -Wno-error=dangling-pointer)
else()
  # clang 19 finds the deprecated parts that libstdc++ 12 itself uses in std::stable_sort.
  target_compile_options(weerga_options INTERFACE -Wno-deprecated-declarations)
endif()
target_compile_definitions(weerga_options INTERFACE _GLIBCXX_ASSERTIONS)
if(CMAKE_BUILD_TYPE MATCHES "Rel" AND NOT WEERGA_SANITIZE)
  target_compile_options(weerga_options INTERFACE -U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=2)
endif()
if(WEERGA_SANITIZE)
  target_compile_options(weerga_options INTERFACE -fsanitize=${WEERGA_SANITIZE} -fno-omit-frame-pointer)
  target_link_options(weerga_options INTERFACE -fsanitize=${WEERGA_SANITIZE})
endif()
target_link_options(weerga_options INTERFACE -Wl,-z,relro,-z,now)

# weerga_module(NAME SOURCES a.cpp … [USES public libraries …] [HIDES private libraries …])
function(weerga_module name)
  cmake_parse_arguments(MODULE "" "" "SOURCES;USES;HIDES" ${ARGN})
  add_library(${name} STATIC ${MODULE_SOURCES})
  target_link_libraries(${name} PUBLIC weerga_options ${MODULE_USES} PRIVATE ${MODULE_HIDES})
endfunction()

# weerga_program(NAME SOURCES … USES …)
function(weerga_program name)
  cmake_parse_arguments(PROGRAM "" "" "SOURCES;USES" ${ARGN})
  add_executable(${name} ${PROGRAM_SOURCES})
  target_link_libraries(${name} PRIVATE weerga_options ${PROGRAM_USES})
endfunction()

# weerga_test(NAME SOURCES … USES …): one test program for one module; every TEST in it becomes a CTest test.
function(weerga_test name)
  cmake_parse_arguments(TEST "" "" "SOURCES;USES" ${ARGN})
  add_executable(${name} ${TEST_SOURCES})
  target_link_libraries(${name} PRIVATE weerga_options ${TEST_USES} weerga_test_support GTest::gmock GTest::gtest_main)
  gtest_discover_tests(${name} DISCOVERY_TIMEOUT 60 PROPERTIES TIMEOUT 600)
endfunction()

# weerga_benchmark(NAME SOURCES … USES …): built with the tests, run by hand or by the `bench` preset.
function(weerga_benchmark name)
  cmake_parse_arguments(BENCH "" "" "SOURCES;USES" ${ARGN})
  add_executable(${name} EXCLUDE_FROM_ALL ${BENCH_SOURCES})
  target_link_libraries(${name} PRIVATE weerga_options ${BENCH_USES} weerga_test_support benchmark::benchmark)
endfunction()

# weerga_fuzz(NAME SOURCES … USES … [SEEDS folders] [DICTIONARY file] [LENGTH bytes]): a libFuzzer program, with clang and
# WEERGA_FUZZ only. ${PROJECT_BINARY_DIR}/fuzz/NAME.sh runs it as it is meant to be run; its own arguments go to libFuzzer.
# CTest runs each for a short while on its seeds; tests/fuzz/run_all runs them for long.
function(weerga_fuzz name)
  cmake_parse_arguments(FUZZ "" "DICTIONARY;LENGTH" "SOURCES;USES;SEEDS" ${ARGN})
  if(NOT WEERGA_FUZZ)
    return()
  endif()
  add_executable(${name} ${FUZZ_SOURCES})
  target_link_libraries(${name} PRIVATE weerga_options ${FUZZ_USES})
  target_compile_options(${name} PRIVATE -fsanitize=fuzzer)
  target_link_options(${name} PRIVATE -fsanitize=fuzzer)

  set(folder ${PROJECT_BINARY_DIR}/fuzz)
  set(found ${folder}/${name}.found)
  file(MAKE_DIRECTORY ${found})
  set(length 4096)
  if(FUZZ_LENGTH)
    set(length ${FUZZ_LENGTH})
  endif()
  set(options -max_len=${length} -timeout=60 -rss_limit_mb=2048 -artifact_prefix=${folder}/${name}.)
  if(FUZZ_DICTIONARY)
    list(APPEND options -dict=${CMAKE_CURRENT_SOURCE_DIR}/${FUZZ_DICTIONARY})
  endif()
  list(TRANSFORM FUZZ_SEEDS PREPEND ${CMAKE_CURRENT_SOURCE_DIR}/)
  list(JOIN options " " options)
  list(JOIN FUZZ_SEEDS " " seeds)
  file(GENERATE OUTPUT ${folder}/${name}.sh CONTENT
    "ASAN_OPTIONS=malloc_context_size=5:quarantine_size_mb=32 exec $<TARGET_FILE:${name}> ${options} \"$@\" ${found} ${seeds}\n")
  add_test(NAME ${name} COMMAND sh ${folder}/${name}.sh -runs=20000 -max_total_time=30)
  set_tests_properties(${name} PROPERTIES TIMEOUT 300)
endfunction()
