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
        mustache::mustache parsed(file.readAll().toStdString());
        if (!parsed.is_valid())
            return fail(Error::Kind::Invalid,
                QCoreApplication::translate("Templates",
                    "The page template “%1” is broken. The site stays as it was. Mend the file, or "
                    "remove it to use the template of the program.")
                    .arg(replaced ? replacement : name),
                QString::fromStdString(parsed.error_message()));
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
