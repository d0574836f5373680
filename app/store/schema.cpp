// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/schema.h"

#include "store/store.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace toasoan::schema {

using namespace Qt::StringLiterals;

Result<QList<Step>> steps()
{
    QList<Step> steps;
    const QDir folder(u":/schema"_s);
    const QStringList names = folder.entryList({u"*.sql"_s}, QDir::Files, QDir::Name);
    for (const QString &name : names) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            return fail(Error::Kind::Io,
                Store::tr("The program's own files are incomplete. Install it again."), name);
        steps += {QFileInfo(name).baseName().toInt(), QString::fromUtf8(file.readAll())};
    }
    return steps;
}

namespace {

// Where the quoted text or comment that starts at `from` ends, or `from` when none starts there.
qsizetype skipped(const QString &sql, qsizetype from)
{
    const QChar c = sql.at(from);
    const QChar next = from + 1 < sql.size() ? sql.at(from + 1) : QChar();
    const auto after = [&](const QString &end, qsizetype start) {
        const qsizetype at = sql.indexOf(end, start);
        return at < 0 ? sql.size() : at + end.size();
    };
    if (c == u'\'' || c == u'"' || c == u'`')
        return after(QString(c), from + 1);
    if (c == u'[')
        return after(u"]"_s, from + 1);
    if (c == u'-' && next == u'-')
        return after(u"\n"_s, from);
    if (c == u'/' && next == u'*')
        return after(u"*/"_s, from + 2);
    return from;
}

bool isComment(const QString &sql, qsizetype from)
{
    return sql.at(from) == u'-' || sql.at(from) == u'/';
}

} // namespace

QStringList statements(const QString &sql)
{
    QStringList result;
    QString statement;
    QString word;
    QStringList words; // of this statement
    int depth = 0; // BEGIN and CASE not yet ended
    const auto endWord = [&] {
        if (word.isEmpty())
            return;
        const bool inTrigger = words.value(0) == "CREATE"_L1 && words.contains(u"TRIGGER"_s);
        if ((inTrigger && word == "BEGIN"_L1) || word == "CASE"_L1)
            ++depth;
        else if (word == "END"_L1 && depth > 0)
            --depth;
        if (words.size() < 8)
            words += word;
        word.clear();
    };
    for (qsizetype i = 0; i < sql.size();) {
        const qsizetype end = skipped(sql, i);
        if (end > i) {
            endWord();
            statement += isComment(sql, i) ? u" "_s : sql.mid(i, end - i);
            i = end;
            continue;
        }
        const QChar c = sql.at(i++);
        if (c.isLetterOrNumber() || c == u'_') {
            word += c.toUpper();
        } else {
            endWord();
            if (c == u';' && depth == 0) {
                if (!statement.trimmed().isEmpty())
                    result += statement.trimmed();
                statement.clear();
                words.clear();
                continue;
            }
        }
        statement += c;
    }
    if (!statement.trimmed().isEmpty())
        result += statement.trimmed();
    return result;
}

Result<int> version(Sql &sql)
{
    return sql.value(u"PRAGMA user_version"_s).map([](const QVariant &v) { return v.toInt(); });
}

Result<void> migrate(Sql &sql, const QList<Step> &steps, const QString &backup)
{
    const Result<int> present = version(sql);
    if (!present)
        return tl::unexpected<Error>(present.error());
    const int newest = steps.isEmpty() ? 0 : steps.constLast().version;
    if (*present > newest)
        return fail(Error::Kind::Newer,
            Store::tr("This newsroom was last used with a newer Tòa Soạn. Nothing was changed and "
                      "all its stories are safe. Install the newer version on this computer to "
                      "open it."),
            u"schema %1 > %2"_s.arg(*present).arg(newest));
    if (*present == newest)
        return {};
    if (*present > 0) {
        if (!QDir().mkpath(QFileInfo(backup).path()))
            return fail(Error::Kind::Io,
                Store::tr("The folder for backups cannot be written, so the newsroom was not "
                          "brought to the new version. Nothing was changed; check who may write "
                          "there, then open it again."),
                backup);
        Result<void> copied = sql.run(u"VACUUM INTO ?"_s, {backup});
        if (!copied)
            return copied;
    }
    Transaction transaction(sql);
    if (Result<void> begun = transaction.begin(); !begun)
        return begun;
    for (const Step &step : steps) {
        if (step.version <= *present)
            continue;
        const QStringList all = statements(step.sql);
        for (const QString &statement : all)
            if (Result<void> done = sql.run(statement); !done)
                return done;
    }
    if (Result<void> done = sql.run(u"PRAGMA user_version = %1"_s.arg(newest)); !done)
        return done;
    return transaction.commit();
}

} // namespace toasoan::schema
