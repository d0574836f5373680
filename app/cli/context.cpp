// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/filetrouble.h"
#include "cli/command.h"
#include "publish/server.h"
#include "store/folder.h"

#include <cstdio>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace toasoan::cli {

Context::Context(Args args)
    : m_args(std::move(args))
{
    const auto given = m_args.given(u"store"_s);
    m_dir = QDir::cleanPath(QDir().absoluteFilePath(given ? *given : Store::defaultDir()));
}

QString Context::siteDir() const
{
    return m_dir + "/site"_L1;
}

Result<void> Context::open(Needs needs)
{
    if (needs == Needs::Nothing)
        return {};
    if (m_args.given(u"store"_s) == QString()) {
        return fail(Error::Kind::Invalid,
            translate("Cli", "--store is empty: name the newsroom's folder."));
    }
    Store::Options options;
    options.access = needs == Needs::Read ? Store::Access::Read : Store::Access::Write;
    options.create = needs == Needs::Make;
    auto store = Store::open(m_dir, options);
    if (!store)
        return tl::unexpected(store.error());
    m_store = *std::move(store);
    if (m_args.has(clockIsRight))
        m_store->trustClock();
    return {};
}

bool Context::clockIsDoubted() const
{
    return m_store && !m_store->clockCheck();
}

Result<Member> Context::actor() const
{
    if (const auto name = m_args.given(u"as"_s)) {
        auto member = m_store->member(*name);
        if (!member && member.error().kind == Error::Kind::NotFound) {
            return fail(Error::Kind::NotFound,
                translate(
                    "Cli", "This newsroom has no member “%1”. toasoan-cli member list names them.")
                    .arg(*name));
        }
        return member;
    }
    const auto server = serverOf(*m_store);
    if (!server)
        return tl::unexpected(server.error());
    if (*server)
        return m_store->member((*server)->login);
    const auto members = m_store->members();
    if (!members)
        return tl::unexpected(members.error());
    if (members->isEmpty()) {
        return fail(Error::Kind::NotFound,
            translate("Cli", "This newsroom has no members yet: toasoan-cli member add."));
    }
    return members->first();
}

void print(const QByteArray &bytes)
{
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stdout);
}

void printLine(const QString &text)
{
    print(text.toUtf8() + '\n');
}

void printJson(const QJsonDocument &document)
{
    print(document.toJson(QJsonDocument::Indented));
}

void complain(const QString &text)
{
    const QByteArray line
        = "toasoan-cli: " + QString(text).replace(u'\n', u' ').trimmed().toUtf8() + '\n';
    // stderr itself may be silenced, see main()
    for (qsizetype at = 0; at < line.size();) {
        const ssize_t written
            = ::write(STDERR_FILENO, line.constData() + at, size_t(line.size() - at));
        if (written <= 0)
            return;
        at += written;
    }
}

QByteArray readInput()
{
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly))
        return {};
    return input.readAll();
}

Result<void> writeFile(const QString &path, const QByteArray &bytes)
{
    const auto failed = [&path](const QFileDevice &file) {
        return fail(Error::Kind::Io,
            translate("Cli", "“%1” cannot be written: %2").arg(path, fileTrouble(file)),
            file.errorString());
    };
    if (auto may = mayReplace(path); !may)
        return may;
    const QFileInfo there(path);
    if (there.exists() && !there.isFile() && !there.isDir()) {
        // A pipe or device takes the bytes; QSaveFile would put a file in its place.
        QFile device(path);
        if (!device.open(QIODevice::WriteOnly) || device.write(bytes) != bytes.size()
            || !device.flush())
            return failed(device);
        return {};
    }
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return failed(file);
    return {};
}

} // namespace toasoan::cli
