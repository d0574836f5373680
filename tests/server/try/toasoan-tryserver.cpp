// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "wordpressserver.h"

#include <array>
#include <cstdio>
#include <iostream>
#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <string>

using namespace toasoan::test;
using namespace Qt::StringLiterals;

namespace {

// The accounts of the sample newsroom, whom the server first knew by the names of the tests.
const QList<std::array<QString, 3>> &people()
{
    static const QList<std::array<QString, 3>> all{{u"admin"_s, u"quantri"_s, u"Hoàng Lâm"_s},
        {u"editor"_s, u"bientap"_s, u"Diệu Hiền"_s},
        {u"reporter"_s, u"phongvien"_s, u"Ngọc Trâm"_s},
        {u"photographer"_s, u"anh"_s, u"Trọng Nhân"_s}};
    return all;
}

// The site speaks Vietnamese where it can, and has a face.
bool furnish(const WordPressServer &server)
{
    QFile::link(u"/usr/share/wordpress/wp-content/languages"_s,
        server.path(u"site/wp-content/languages"_s));
    QString code = u"global $wpdb; $wpdb->replace($wpdb->options, ['option_name' => 'WPLANG', "
                   "'option_value' => 'vi']);"_s;
    for (const auto &[login, name, shown] : people())
        code += u"$wpdb->update($wpdb->users, ['user_login' => '%2', 'user_nicename' => '%2', "
                "'display_name' => '%3'], ['user_login' => '%1']);"_s.arg(login, name, shown);
    return server.php(code + u"wp_cache_flush(); return true;"_s).toBool() && server.useRealTheme();
}

bool obey(WordPressServer &server, const QByteArray &line)
{
    if (line == "away" || line == "back")
        return server.setAway(line == "away");
    if (line.startsWith("fault ")) {
        const QJsonDocument fault = QJsonDocument::fromJson(line.mid(6));
        server.fault(fault.object());
        return fault.isObject();
    }
    return false;
}

} // namespace

/// Raises a private WordPress with the companion plugin, prints where it is and who may sign in,
/// and takes it down when its input ends. A line “away”, “back” or “fault JSON” (as harness.php
/// takes it) is done and answered by “done” or “wrong”.
int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const QString lacking = WordPressServer::missing();
    if (!lacking.isEmpty()) {
        std::fprintf(stderr, "%s\n", qPrintable(lacking));
        return 1;
    }
    WordPressServer server(WordPressServer::companion());
    if (!server.error().isEmpty()) {
        std::fprintf(stderr, "%s\n", qPrintable(server.error()));
        return 1;
    }
    if (!furnish(server))
        std::fprintf(stderr, "the site stays bare: wordpress-theme-twentytwentythree is missing\n");
    std::printf("url\t%s\n", qPrintable(server.http().toString()));
    for (const auto &[login, name, shown] : people())
        std::printf("%s\t%s\t%s\n", qPrintable(name), qPrintable(server.password(login)),
            qPrintable(server.signInPassword(login)));
    std::printf("ready\n");
    std::fflush(stdout);
    for (std::string line; std::getline(std::cin, line);) {
        if (line.empty())
            continue;
        std::printf(
            "%s\n", obey(server, QByteArray::fromStdString(line).trimmed()) ? "done" : "wrong");
        std::fflush(stdout);
    }
    return 0;
}
