// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/store.h"

#include <QHash>
#include <QVariant>

namespace toasoan {

struct Written; // store/written.h

/// A text of a story apart from the working one: the base that both sides know, or the other
/// side's while it is in conflict.
struct Copy
{
    QString story, server; ///< Server::key(); empty: came as a package
    State state = State::Draft;
    Review review = Review::None;
    QString hash; ///< of `content`, as this newsroom counts it
    QString by; ///< who made it there
    QDateTime at;
    QString note;
    bool approved = false; ///< there, and exactly this text
    QString print; ///< of the post's texts, see Remote::base
    QByteArray texts; ///< the post's own texts, JSON
    Content content;
    std::shared_ptr<const Written> written = {}; ///< of `content`, where it was made ahead
};

/// What a base holds, as the file has it.
struct RawBase
{
    QString story, print;
    QByteArray texts, content; ///< see Copy; the second for fromSnapshot()
};

struct Conflict
{
    Copy base, theirs;
};

/// The part of the store that keeps the copies. Cheap to make; the store outlives it.
class Copies
{
public:
    explicit Copies(Store &store)
        : m_store(&store)
    {
    }
    using Reading = std::function<Result<Content>(const QByteArray &snapshot)>;
    /// `reading` in place of fromSnapshot(), for those who have read it already.
    [[nodiscard]] Result<std::optional<Copy>> base(
        const QString &story, const QString &server, const Reading &reading = {}) const;
    /// Of the stories that are these posts there.
    [[nodiscard]] Result<QHash<qint64, RawBase>> rawBases(
        const QList<qint64> &posts, const QString &server) const;
    /// Copy::texts of it alone: cheaper than the whole copy; empty for none.
    [[nodiscard]] Result<QByteArray> baseTexts(const QString &story, const QString &server) const;
    [[nodiscard]] Result<void> setBase(const Copy &copy);
    /// What came last as a package; of a store that is only read, too.
    [[nodiscard]] static Result<std::optional<Copy>> packageBase(
        const Store &store, const QString &story);

    [[nodiscard]] Result<std::optional<Conflict>> conflict(const QString &story) const;
    [[nodiscard]] Result<QStringList> conflicts() const; ///< ids of stories that have one
    [[nodiscard]] Result<void> setConflict(const Conflict &conflict);
    [[nodiscard]] Result<void> endConflict(
        const QString &story, const QString &server); ///< nothing when there is none

    /// The picture here that stands for another desk's original; itself when there is none.
    [[nodiscard]] Result<QString> pictureHere(const QString &sha256) const;
    /// The other way: the original's name, and the credit that is written into the bytes here.
    struct Twin
    {
        QString sha256, credit;
    };
    [[nodiscard]] Result<std::optional<Twin>> originalOf(const QString &here) const;
    [[nodiscard]] Result<void> setTwin(
        const QString &sha256, const QString &here, const QString &credit);

private:
    [[nodiscard]] static Result<std::optional<Copy>> copy(const Store &store, const QString &story,
        const QString &server, const QString &which, const Reading &reading = {});
    [[nodiscard]] Result<void> set(const Copy &copy, const QString &which);
    Store *m_store;
};

} // namespace toasoan
