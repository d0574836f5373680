// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sql.h"

#include "store/folder.h"
#include "store/store.h"

#include <QSqlRecord>
#include <QUrl>
#include <QUuid>
#include <utility>

namespace toasoan {

using namespace Qt::StringLiterals;

Error diskFull(const QString &detail)
{
    return {Error::Kind::Full,
        Store::tr("The disk is full, so nothing was saved. What was saved before is unharmed. "
                  "Free some space and try again."),
        detail};
}

Error sqlError(const QSqlError &error, const QString &statement)
{
    const QString detail = error.text() + u" · "_s + statement.simplified();
    const int code = error.nativeErrorCode().toInt();
    constexpr int noSpaceForIndex = 10 | (19 << 8); // SQLITE_IOERR_SHMSIZE
    if (code == noSpaceForIndex)
        return diskFull(detail);
    switch (code & 0xff) {
    case 13: // SQLITE_FULL
        return diskFull(detail);
    case 11: // SQLITE_CORRUPT
    case 26: // SQLITE_NOTADB
        return {Error::Kind::Damaged,
            Store::tr("The newsroom's file is damaged. Nothing was changed. Restore the newest "
                      "backup from the folder “backups” beside it."),
            detail};
    case 5: // SQLITE_BUSY
    case 6: // SQLITE_LOCKED
        return {Error::Kind::Busy,
            Store::tr("Another program is using the newsroom's file. Nothing was changed; try "
                      "again in a moment."),
            detail};
    case 8: // SQLITE_READONLY
    case 14: // SQLITE_CANTOPEN
    case 23: // SQLITE_AUTH
        return {Error::Kind::Io,
            Store::tr("The newsroom's folder cannot be written. Nothing was changed. Check who may "
                      "write there, then try again."),
            detail};
    case 10: // SQLITE_IOERR
        return {Error::Kind::Io,
            Store::tr("The disk reported an error, so nothing was saved. What was saved before is "
                      "unharmed. Check the disk, then try again."),
            detail};
    default:
        return {Error::Kind::Io,
            Store::tr("The newsroom's file refused this step. Nothing was changed."), detail};
    }
}

namespace {

bool mayWrite(const QString &statement)
{
    for (const auto &word : {"SELECT"_L1, "PRAGMA"_L1, "BEGIN"_L1, "SAVEPOINT"_L1, "RELEASE"_L1})
        if (statement.startsWith(word))
            return false;
    return true;
}

} // namespace

QVariant toMs(const QDateTime &time)
{
    return time.isValid() ? QVariant(time.toMSecsSinceEpoch()) : QVariant();
}

QDateTime fromMs(const QVariant &value)
{
    return value.isNull() ? QDateTime()
                          : QDateTime::fromMSecsSinceEpoch(value.toLongLong(), Qt::UTC);
}

Sql::~Sql()
{
    close();
}

Result<void> Sql::open(const QString &file)
{
    return openNamed(file, {});
}

Result<void> Sql::openUnchanging(const QString &file)
{
    QUrl url = QUrl::fromLocalFile(file);
    url.setQuery(u"mode=ro&immutable=1"_s);
    return openNamed(
        QString::fromLatin1(url.toEncoded()), u"QSQLITE_OPEN_URI;QSQLITE_OPEN_READONLY"_s);
}

Result<void> Sql::openNamed(const QString &name, const QString &options)
{
    close();
    m_name = QUuid::createUuid().toString(QUuid::WithoutBraces);
    m_database = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_name);
    m_database.setDatabaseName(name);
    m_database.setConnectOptions(QStringList{u"QSQLITE_BUSY_TIMEOUT=5000"_s, options}.join(u';'));
    if (!m_database.open())
        return tl::unexpected<Error>(sqlError(m_database.lastError(), u"open"_s));
    return {};
}

void Sql::close()
{
    if (m_name.isEmpty())
        return;
    m_statements.clear();
    m_database.close();
    m_database = {};
    QSqlDatabase::removeDatabase(m_name);
    m_name.clear();
}

Result<QSqlQuery *> Sql::executed(const QString &statement, const QVariantList &values)
{
    if (m_allows && !m_allows(statement))
        return fail(Error::Kind::Io, Store::tr("The disk reported an error."), statement);
    std::shared_ptr<QSqlQuery> &query = m_statements[statement];
    if (!query) {
        auto made = std::make_shared<QSqlQuery>(m_database);
        made->setForwardOnly(true);
        if (!made->prepare(statement)) {
            m_statements.remove(statement);
            return tl::unexpected<Error>(sqlError(made->lastError(), statement));
        }
        query = std::move(made);
    }
    for (int i = 0; i < values.size(); ++i) {
        const QVariant &value = values.at(i);
        const bool nullText = value.typeId() == QMetaType::QString && value.toString().isNull();
        const bool nullBytes
            = value.typeId() == QMetaType::QByteArray && value.toByteArray().isNull();
        query->bindValue(i,
            nullText        ? QVariant(u""_s)
                : nullBytes ? QVariant(QByteArray(""))
                            : value);
    }
    m_written += mayWrite(statement) ? 1 : 0;
    if (!query->exec()) {
        const Error error = sqlError(query->lastError(), statement);
        query->finish();
        return tl::unexpected<Error>(error);
    }
    return query.get();
}

void Sql::committed()
{
    if (m_wrote && m_transactions == 0)
        m_wrote();
}

Result<void> Sql::run(const QString &statement, const QVariantList &values)
{
    return change(statement, values).map([](int) {});
}

Result<int> Sql::change(const QString &statement, const QVariantList &values)
{
    const Result<QSqlQuery *> query = executed(statement, values);
    if (!query)
        return tl::unexpected<Error>(query.error());
    const int rows = (*query)->numRowsAffected();
    (*query)->finish();
    committed();
    return rows;
}

Result<qint64> Sql::insert(const QString &statement, const QVariantList &values)
{
    const Result<QSqlQuery *> query = executed(statement, values);
    if (!query)
        return tl::unexpected<Error>(query.error());
    const qint64 id = (*query)->lastInsertId().toLongLong();
    (*query)->finish();
    committed();
    return id;
}

Result<void> Sql::each(const QString &statement, const QVariantList &values, const Row &row)
{
    const Result<QSqlQuery *> query = executed(statement, values);
    if (!query)
        return tl::unexpected<Error>(query.error());
    while ((*query)->next())
        row(**query);
    const QSqlError error = (*query)->lastError();
    (*query)->finish();
    if (error.isValid())
        return tl::unexpected<Error>(sqlError(error, statement));
    return {};
}

Result<QList<QVariantList>> Sql::rows(const QString &statement, const QVariantList &values)
{
    QList<QVariantList> all;
    int columns = -1;
    const Result<void> read = each(statement, values, [&](const QSqlQuery &row) {
        if (columns < 0)
            columns = row.record().count();
        QVariantList list;
        list.reserve(columns);
        for (int i = 0; i < columns; ++i)
            list += row.value(i);
        all += list;
    });
    if (!read)
        return tl::unexpected<Error>(read.error());
    if (mayWrite(statement))
        committed();
    return all;
}

Result<QVariant> Sql::value(const QString &statement, const QVariantList &values)
{
    const Result<QSqlQuery *> query = executed(statement, values);
    if (!query)
        return tl::unexpected<Error>(query.error());
    QVariant value;
    if ((*query)->next())
        value = (*query)->value(0);
    const QSqlError error = (*query)->lastError();
    (*query)->finish();
    if (error.isValid())
        return tl::unexpected<Error>(sqlError(error, statement));
    if (mayWrite(statement))
        committed();
    return value;
}

Transaction::~Transaction()
{
    if (m_depth == 0)
        return;
    m_sql.m_transactions = m_depth - 1;
    ++m_sql.m_rolledBack;
    QSqlQuery query(m_sql.m_database);
    if (m_depth == 1) {
        query.exec(u"ROLLBACK"_s);
    } else {
        query.exec(u"ROLLBACK TO part%1"_s.arg(m_depth));
        query.exec(u"RELEASE part%1"_s.arg(m_depth));
    }
}

Result<void> Transaction::begin()
{
    const int depth = m_sql.m_transactions + 1;
    m_sql.m_transactions = depth;
    Result<void> begun
        = m_sql.run(depth == 1 ? u"BEGIN IMMEDIATE"_s : u"SAVEPOINT part%1"_s.arg(depth));
    if (begun) {
        m_depth = depth;
        m_sql.m_begun += depth == 1 ? 1 : 0;
    } else {
        m_sql.m_transactions = depth - 1;
    }
    return begun;
}

Result<void> Transaction::commit()
{
    Result<void> done = m_sql.run(m_depth == 1 ? u"COMMIT"_s : u"RELEASE part%1"_s.arg(m_depth));
    if (!done)
        return done;
    m_sql.m_transactions = std::exchange(m_depth, 0) - 1;
    m_sql.committed();
    return {};
}

} // namespace toasoan
