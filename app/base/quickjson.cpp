// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/quickjson.h"

#include <QJsonArray>
#include <QJsonObject>
#include <simdjson.h>

namespace toasoan {

namespace {

namespace dom = simdjson::dom;

QString textOf(std::string_view text)
{
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

// How deep it goes the parser has limited.
QJsonValue valueOf(const dom::element &element)
{
    switch (element.type()) {
    case dom::element_type::OBJECT: {
        QJsonObject object;
        for (const auto [key, value] : dom::object(element))
            object.insert(textOf(key), valueOf(value));
        return object;
    }
    case dom::element_type::ARRAY: {
        QJsonArray array;
        for (const dom::element value : dom::array(element))
            array.append(valueOf(value));
        return array;
    }
    case dom::element_type::STRING:
        return textOf(std::string_view(element));
    case dom::element_type::INT64:
        return QJsonValue(qint64(int64_t(element)));
    case dom::element_type::UINT64:
    case dom::element_type::DOUBLE:
        return QJsonValue(double(element));
    case dom::element_type::BOOL:
        return QJsonValue(bool(element));
    case dom::element_type::NULL_VALUE:
        break;
    }
    return {};
}

} // namespace

QJsonDocument quickJson(const QByteArray &json)
{
    dom::parser parser;
    dom::element root;
    // whatever it does not take, Qt's says what it is
    if (parser.parse(json.constData(), size_t(json.size())).get(root) != simdjson::SUCCESS)
        return QJsonDocument::fromJson(json);
    if (root.is_object())
        return QJsonDocument(valueOf(root).toObject());
    if (root.is_array())
        return QJsonDocument(valueOf(root).toArray());
    return {};
}

} // namespace toasoan
