// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>
#include <QProcess>
#include <QTemporaryDir>
#include <QUrl>

namespace toasoan::test {

/// A private WordPress of Debian's packages on 127.0.0.1: own tree, own database, http and https
/// with an own authority, up in a second or two. Ends with this object, and with this process
/// however that ends. One for each test executable.
class WordPressServer
{
public:
    struct Options
    {
        QStringList plugins; ///< folders; each holds NAME/NAME.php and is active
        QString environment = QStringLiteral("local"); ///< “production”: passwords only over https
    };
    /// With the companion plugin.
    [[nodiscard]] static Options companion()
    {
        return {{QStringLiteral(TOASOAN_SOURCE_DIR "/packaging/wordpress/toasoan")}};
    }
    /// Why no server can be raised on this machine; empty when one can.
    [[nodiscard]] static QString missing();

    WordPressServer()
        : WordPressServer(Options())
    {
    }
    explicit WordPressServer(const Options &options);
    ~WordPressServer();
    Q_DISABLE_COPY_MOVE(WordPressServer)

    [[nodiscard]] QString error() const { return m_error; } ///< empty: it is up
    [[nodiscard]] QUrl http() const { return address(QStringLiteral("http"), m_port); }
    [[nodiscard]] QUrl https() const { return address(QStringLiteral("https"), m_tls); }
    [[nodiscard]] quint16 port() const { return m_port; }
    [[nodiscard]] QString authority() const { return path(QStringLiteral("tls/ca.pem")); }
    [[nodiscard]] QString path(const QString &name) const { return m_dir + u'/' + name; }
    [[nodiscard]] QString password(const QString &login) const; ///< application password
    [[nodiscard]] QString signInPassword(const QString &login) const; ///< of its sign-in page
    [[nodiscard]] int userId(const QString &login) const;
    [[nodiscard]] QList<qint64> processes() const;

    /// Runs PHP inside this WordPress, past any client; answers what it returns.
    QJsonValue php(const QString &code) const;
    [[nodiscard]] QJsonArray posts() const
    {
        return php(QStringLiteral("return all_posts();")).toArray();
    }
    [[nodiscard]] QJsonArray pictures() const
    {
        return php(QStringLiteral("return all_pictures();")).toArray();
    }
    [[nodiscard]] static QString realTheme() { return QStringLiteral("twentytwentythree"); }
    /// WordPress' own block theme; false where Debian's package of it is not installed.
    [[nodiscard]] bool useRealTheme() const;
    void useBareTheme() const; ///< of this harness, as on the first day
    void sweep() const; ///< as on the first day
    /// The next requests that it meets go wrong, see site/harness.php.
    void fault(const QJsonObject &fault) const;
    /// POST requests to REST routes that have `part` in their address, as nginx counts them.
    [[nodiscard]] int writes(const QString &part) const;
    void setDatabaseHung(bool hung) const;
    bool setAway(bool away); ///< nobody answers at its address; false when it does not come back

private:
    [[nodiscard]] static QUrl address(const QString &scheme, quint16 port);
    bool prepare(const Options &options);
    bool choosePorts();
    bool writeFiles(const Options &options);
    bool run(const QString &program, const QStringList &arguments);
    std::unique_ptr<QProcess> started(const QString &program, const QStringList &arguments) const;
    bool finished(QProcess &process);
    bool answers();
    void startNginx();

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_dir, m_sockets, m_error;
    quint16 m_port = 0, m_tls = 0;
    QJsonObject m_users;
    std::unique_ptr<QProcess> m_database, m_php, m_nginx;
};

} // namespace toasoan::test
