// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "wordpressserver.h"

#include <cstdio>
#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

using namespace toasoan::test;
using namespace Qt::StringLiterals;

/// Raises a private WordPress with the companion plugin, prints where it is and who may sign in,
/// and takes it down when its input ends.
int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const QString lacking = WordPressServer::missing();
    if (!lacking.isEmpty()) {
        std::fprintf(stderr, "%s\n", qPrintable(lacking));
        return 1;
    }
    WordPressServer::Options options;
    options.plugins = {QStringLiteral(TOASOAN_SOURCE_DIR "/packaging/wordpress/toasoan")};
    const WordPressServer server(options);
    if (!server.error().isEmpty()) {
        std::fprintf(stderr, "%s\n", qPrintable(server.error()));
        return 1;
    }
    // the site speaks Vietnamese where the plugin does
    server.php(u"global $wpdb; $wpdb->replace($wpdb->options, ['option_name' => 'WPLANG', "
               "'option_value' => 'vi']); wp_cache_flush(); return 1;"_s);
    std::printf("url\t%s\n", qPrintable(server.http().toString()));
    for (const QString &login : {u"admin"_s, u"editor"_s, u"reporter"_s, u"photographer"_s})
        std::printf("%s\t%s\t%s\n", qPrintable(login), qPrintable(server.password(login)),
            qPrintable(server.signInPassword(login)));
    std::printf("ready\n");
    std::fflush(stdout);
    while (std::getchar() != EOF) { }
    return 0;
}
