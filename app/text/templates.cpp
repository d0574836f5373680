// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/templates.h"

#include "text/html.h"

#include <kainjow/mustache.hpp>
#include <map>
#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QRegularExpression>

using namespace Qt::StringLiterals;
namespace mustache = kainjow::mustache;

namespace toasoan {

namespace {

constexpr qint64 largestTemplate = 1024 * 1024;

mustache::data toData(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Bool:
        return value.toBool();
    case QJsonValue::Double:
        if (value.toDouble() == 0)
            return false;
        return QString::number(value.toInteger()).toStdString();
    case QJsonValue::String:
        if (value.toString().isEmpty())
            return false;
        return value.toString().toStdString();
    case QJsonValue::Array: {
        mustache::data list(mustache::data::type::list);
        const QJsonArray array = value.toArray();
        for (const auto &item : array)
            list.push_back(toData(item));
        return list;
    }
    case QJsonValue::Object: {
        mustache::data object(mustache::data::type::object);
        const QJsonObject fields = value.toObject();
        if (fields.isEmpty())
            return false;
        for (auto it = fields.begin(); it != fields.end(); ++it)
            object.set(it.key().toStdString(), toData(it.value()));
        return object;
    }
    default:
        return false;
    }
}

std::string escapedStd(const std::string &text)
{
    return escaped(QString::fromStdString(text)).toStdString();
}

QString reason(const QString &message)
{
    const QString name = message.section(u'"', 1, 1);
    if (message.startsWith("Unclosed section"_L1))
        return QCoreApplication::translate("Templates", "the section “%1” is not closed").arg(name);
    if (message.startsWith("Unopened section"_L1))
        return QCoreApplication::translate("Templates", "the section “%1” ends but never began")
            .arg(name);
    if (message.startsWith("Unclosed tag"_L1))
        return QCoreApplication::translate("Templates", "a “{{” has no “}}”");
    return message;
}

// The library tells the byte; who mends it looks for the line.
Error broken(const QString &path, const QByteArray &text, const QString &message)
{
    static const QRegularExpression place(u" at (\\d+)$"_s);
    const QRegularExpressionMatch found = place.match(message);
    const qsizetype line = text.left(found.captured(1).toLongLong()).count('\n') + 1;
    return {Error::Kind::Invalid,
        QCoreApplication::translate("Templates",
            "The page template “%1” is broken in line %2: %3. The site stays as it was. Mend the "
            "file, or remove it to use the template of the program.")
            .arg(path)
            .arg(line)
            .arg(reason(found.hasMatch() ? message.left(found.capturedStart()) : message)),
        message};
}

} // namespace

struct Templates::Private
{
    // rendering is not const in the library, though it changes nothing that a later one sees
    mutable std::map<QString, mustache::mustache> parsed;
};

Templates::Templates()
    : d(std::make_unique<Private>())
{
}
Templates::~Templates() = default;

Result<std::shared_ptr<const Templates>> Templates::load(const QString &folder)
{
    std::shared_ptr<Templates> templates(new Templates);
    const QDir own(u":/page"_s);
    const QStringList files = own.entryList({u"*.mustache"_s}, QDir::Files);
    for (const QString &name : files) {
        const QString replacement = folder + u'/' + name;
        const bool replaced = !folder.isEmpty() && QFile::exists(replacement);
        QFile file(replaced ? replacement : own.filePath(name));
        if (!file.open(QIODevice::ReadOnly) || file.size() > largestTemplate)
            return fail(Error::Kind::Invalid,
                QCoreApplication::translate("Templates",
                    "The page template “%1” cannot be read. The site stays as it was. Check the "
                    "file, or remove it to use the template of the program.")
                    .arg(replacement),
                file.errorString());
        const QByteArray text = file.readAll();
        mustache::mustache parsed(text.toStdString());
        if (!parsed.is_valid())
            return tl::unexpected<Error>(broken(replaced ? replacement : name, text,
                QString::fromStdString(parsed.error_message())));
        parsed.set_custom_escape(escapedStd);
        templates->d->parsed.emplace(name.chopped(9), std::move(parsed));
    }
    return templates;
}

QString Templates::render(const QString &name, const QJsonObject &data) const
{
    const auto found = d->parsed.find(name);
    if (found == d->parsed.end())
        return {};
    return QString::fromStdString(found->second.render(toData(data)));
}

} // namespace toasoan
