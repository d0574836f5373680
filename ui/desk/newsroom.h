// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "photo/photo.h"
#include "publish/package.h"
#include "publish/takein.h"

#include <optional>
#include <stop_token>

namespace toasoan {

/// Opens the newsroom of the desk, made silently where there is none; its first member is then the
/// computer account's person. `sample`: an empty one is filled with the sample.
[[nodiscard]] Result<std::unique_ptr<Store>> openNewsroom(const QString &dir, bool sample);

/// No story was ever written here, the trash included.
[[nodiscard]] bool isEmpty(const Store &store);

/// The person of the computer's account: full name, else login.
[[nodiscard]] QString accountName();

/// A file of somebody else as a story: text, HTML, Markdown, a document of Word or LibreOffice, a
/// picture or a story package. The same bytes give the same story as long as it is there.
[[nodiscard]] Result<QString> importStory(
    Store &store, const QString &path, const Member &by, QStringList *warnings);

/// The same in steps, for a file that takes its time. Reading touches no store and may run beside
/// it, and copies the pictures to where `dir`, the newsroom's, is; what is stopped answers with
/// some failure.
struct StoryFile
{
    QString path, sha256;
    std::optional<Imported> text = {};
    CopiedPictures pictures = {}; ///< those of the text; the file of the picture itself
    std::optional<PhotoMetadata> picture = {}; ///< the file is one
    std::shared_ptr<const PackageFile> package = {}; ///< with neither
};
[[nodiscard]] Result<QString> storyFileHash(const QString &path);
[[nodiscard]] QString storyOfFile(const Store &store, const QString &sha256); ///< empty: none
/// `begun` hears of each picture before it is read, and of how many.
[[nodiscard]] Result<StoryFile> readStoryFile(const QString &dir, const QString &path,
    const QString &sha256, const std::stop_token &stop = {},
    const std::function<void(int number, int of)> &begun = {});
[[nodiscard]] Result<QString> takeStoryFile(
    Store &store, StoryFile file, const Member &by, QStringList *warnings);

/// Short stable name of a newsroom folder, for settings and the local socket.
[[nodiscard]] QString folderKey(const QString &dir);

} // namespace toasoan
