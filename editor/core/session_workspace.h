// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "editor/core/session_services.h"
#include "editor/core/tasks/workspace.h"

namespace weerga {

/// The editor's services, answered by dictionaries, glossary, checks and memory of a workspace. Everything is opened
/// when first asked for, on the thread that asks; what is missing finds nothing. New terms go to the first glossary,
/// which must be CSV or TBX; confirmed segments go to the memory if it can be written.
Services services_of(WorkspaceOptions options);

}  // namespace weerga
