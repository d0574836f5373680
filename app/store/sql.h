// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <functional>
#include <memory>
#include <QDateTime>
#include <QHash>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QVariant>

namespace toasoan {

/// One connection: statements are prepared once and kept. Only for app/store.
class Sql
{
public:
    using Row = std::function<void(const QSqlQuery &)>;

    Sql() = default;
    ~Sql();
    Q_DISABLE_COPY_MOVE(Sql)

    [[nodiscard]] Result<void> open(const QString &file);
    /// For a file that nothing changes meanwhile: reads without writing anything beside it, and
    /// without looking at its write-ahead log.
    [[nodiscard]] Result<void> openUnchanging(const QString &file);
    void close();
    [[nodiscard]] QSqlDatabase database() const { return m_database; }

    /// Null strings and bytes are stored as empty ones, invalid values as NULL.
    [[nodiscard]] Result<void> run(const QString &statement, const QVariantList &values = {});
    [[nodiscard]] Result<int> change(const QString &statement, const QVariantList &values = {});
    [[nodiscard]] Result<qint64> insert(const QString &statement, const QVariantList &values = {});
    [[nodiscard]] Result<void> each(
        const QString &statement, const QVariantList &values, const Row &row);
    /// All rows of a question, or of a change that gives its rows back.
    [[nodiscard]] Result<QList<QVariantList>> rows(
        const QString &statement, const QVariantList &values = {});
    /// The first column of the first row, of a change too; invalid when there is none.
    [[nodiscard]] Result<QVariant> value(const QString &statement, const QVariantList &values = {});

    [[nodiscard]] qint64 written() const
    {
        return m_written;
    } ///< statements that may write, so far
    [[nodiscard]] qint64 rolledBack() const { return m_rolledBack; } ///< how often, so far
    /// Another number for each; 0 outside of them.
    [[nodiscard]] qint64 transaction() const { return m_transactions > 0 ? m_begun : 0; }

    /// Called after what was written is committed.
    void setWrote(std::function<void()> wrote) { m_wrote = std::move(wrote); }
    /// Asked before each statement; false makes it fail.
    void setAllows(std::function<bool(const QString &)> allows) { m_allows = std::move(allows); }

private:
    friend class Transaction;
    [[nodiscard]] Result<void> openNamed(const QString &name, const QString &options);
    [[nodiscard]] Result<QSqlQuery *> executed(
        const QString &statement, const QVariantList &values);
    void committed();

    QString m_name;
    QSqlDatabase m_database;
    QHash<QString, std::shared_ptr<QSqlQuery>> m_statements;
    std::function<void()> m_wrote;
    std::function<bool(const QString &)> m_allows;
    int m_transactions = 0; ///< open ones, one in the other
    qint64 m_written = 0, m_rolledBack = 0, m_begun = 0;
};

/// BEGIN IMMEDIATE … COMMIT, or a part of the one that is open already; what was not committed is
/// rolled back.
class Transaction
{
public:
    explicit Transaction(Sql &sql)
        : m_sql(sql)
    {
    }
    ~Transaction();
    Q_DISABLE_COPY_MOVE(Transaction)
    [[nodiscard]] Result<void> begin();
    [[nodiscard]] Result<void> commit();

private:
    Sql &m_sql;
    int m_depth = 0; ///< 0: not open
};

/// Whole sentence for what SQLite said; `statement` holds no text of a story.
[[nodiscard]] Error sqlError(const QSqlError &error, const QString &statement);

[[nodiscard]] QVariant toMs(const QDateTime &time);
[[nodiscard]] QDateTime fromMs(const QVariant &value); ///< UTC

} // namespace toasoan
