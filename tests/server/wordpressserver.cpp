// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "wordpressserver.h"

#include <csignal>
#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QStandardPaths>
#include <QStorageInfo>
#include <QTcpServer>
#include <QTcpSocket>
#include <QThread>
#include <sys/prctl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace toasoan::test {

namespace {

constexpr auto wordpress = "/usr/share/wordpress"_L1;
constexpr qint64 neededBytes = 400 << 20;
constexpr int patience = 60000;

QString program(const QString &name)
{
    return QStandardPaths::findExecutable(name, {u"/usr/bin"_s, u"/usr/sbin"_s});
}

QString phpFpm()
{
    const QStringList found = QDir(u"/usr/sbin"_s).entryList({u"php-fpm*"_s}, QDir::Files);
    return found.isEmpty() ? QString() : u"/usr/sbin/"_s + found.last();
}

QString siteFile(const QString &name)
{
    return QStringLiteral(TOASOAN_SOURCE_DIR "/tests/server/site/") + name;
}

bool write(const QString &path, const QByteArray &bytes)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

QByteArray read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// In memory when there is room; folders of processes that were killed go first.
QString placeFor()
{
    const QDir memory(u"/dev/shm"_s);
    const QFileInfoList old = memory.entryInfoList({u"toasoan-wp-*"_s}, QDir::Dirs);
    for (const QFileInfo &folder : old) {
        const qint64 owner = folder.fileName().section(u'-', 2, 2).toLongLong();
        if (owner > 0 && ::kill(pid_t(owner), 0) != 0 && errno == ESRCH)
            QDir(folder.filePath()).removeRecursively();
    }
    const QStorageInfo storage(memory);
    const bool room
        = QFileInfo(memory.path()).isWritable() && storage.bytesAvailable() > neededBytes;
    return (room ? memory.path() : QDir::tempPath())
        + u"/toasoan-wp-%1-XXXXXX"_s.arg(QCoreApplication::applicationPid());
}

bool isFree(quint16 port)
{
    QTcpServer server;
    return server.listen(QHostAddress::LocalHost, port);
}

bool copyFolder(const QString &from, const QString &to)
{
    bool done = QDir().mkpath(to);
    const QFileInfoList entries = QDir(from).entryInfoList(QDir::AllEntries | QDir::NoDotAndDotDot);
    for (const QFileInfo &entry : entries) {
        const QString target = to + u'/' + entry.fileName();
        done = (entry.isDir() ? copyFolder(entry.filePath(), target)
                              : QFile::copy(entry.filePath(), target))
            && done;
    }
    return done;
}

} // namespace

QString WordPressServer::missing()
{
    QStringList names;
    for (const QString &name :
        {u"mariadbd"_s, u"mariadb-install-db"_s, u"nginx"_s, u"php"_s, u"openssl"_s})
        if (program(name).isEmpty())
            names += name;
    if (phpFpm().isEmpty())
        names += u"php-fpm"_s;
    if (!QFile::exists(wordpress + "/wp-load.php"_L1))
        names += u"wordpress"_s;
    return names.isEmpty() ? QString()
                           : u"not installed (packaging/setup test): "_s + names.join(u", "_s);
}

bool WordPressServer::useRealTheme() const
{
    const QString name = realTheme();
    return php(u"update_option('template', '%1'); update_option('stylesheet', '%1'); return "
               "wp_get_theme()->exists();"_s.arg(name))
        .toBool();
}

void WordPressServer::useBareTheme() const
{
    php(u"update_option('template', 'bare'); update_option('stylesheet', 'bare');"_s);
}

WordPressServer::WordPressServer(const Options &options)
{
    if (!prepare(options) && m_error.isEmpty())
        m_error = u"the server did not come up; last words: "_s
            + QString::fromUtf8(read(path(u"log/steps.log"_s)).right(600));
}

WordPressServer::~WordPressServer()
{
    setDatabaseHung(false);
    for (const auto &process : {m_nginx.get(), m_php.get(), m_database.get()})
        if (process)
            process->terminate();
    for (const auto &process : {m_nginx.get(), m_php.get(), m_database.get()}) {
        if (process && !process->waitForFinished(10000)) {
            process->kill();
            process->waitForFinished(5000);
        }
    }
    if (!m_sockets.isEmpty() && !m_sockets.startsWith(m_dir))
        QDir(m_sockets).removeRecursively();
}

QUrl WordPressServer::address(const QString &scheme, quint16 port)
{
    return QUrl(u"%1://127.0.0.1:%2/"_s.arg(scheme).arg(port));
}

bool WordPressServer::choosePorts()
{
    // below the range that outgoing connections take theirs from
    for (int i = 0; i < 200; ++i) {
        const auto port = quint16(20000 + 2 * QRandomGenerator::system()->bounded(6000));
        if (!isFree(port) || !isFree(port + 1))
            continue;
        m_port = port;
        m_tls = port + 1;
        return true;
    }
    m_error = u"no free ports"_s;
    return false;
}

bool WordPressServer::writeFiles(const Options &options)
{
    const bool root = ::getuid() == 0;
    const QHash<QString, QString> words{{u"@DIR@"_s, m_dir}, {u"@SOCKETS@"_s, m_sockets},
        {u"@PORT@"_s, QString::number(m_port)}, {u"@TLS@"_s, QString::number(m_tls)},
        {u"@SECRET@"_s, QString::number(QRandomGenerator::system()->generate64(), 36)},
        {u"@ENVIRONMENT@"_s, options.environment},
        {u"@NGINX_USER@"_s, root ? u"user root;"_s : QString()},
        {u"@FPM_USER@"_s, root ? u"user=root\ngroup=root"_s : QString()}};
    const auto place = [&](const QString &name, const QString &to) {
        QString text = QString::fromUtf8(read(siteFile(name)));
        for (auto it = words.begin(); it != words.end(); ++it)
            text.replace(it.key(), it.value());
        return write(path(to), text.toUtf8());
    };
    QProcess php;
    php.start(program(u"php"_s), {u"-n"_s, u"-r"_s, u"echo ini_get('extension_dir');"_s});
    if (!php.waitForFinished(patience))
        return false;
    const QString extensions = QString::fromUtf8(php.readAllStandardOutput()).trimmed();
    QString ini = u"extension_dir=%1\nzend_extension=opcache.so\n"_s.arg(extensions);
    for (const char *name :
        {"mysqlnd", "mysqli", "curl", "ctype", "dom", "exif", "fileinfo", "gd", "iconv", "intl",
            "mbstring", "posix", "simplexml", "tokenizer", "xml", "xmlreader", "xmlwriter"})
        if (QFile::exists(u"%1/%2.so"_s.arg(extensions, QLatin1String(name))))
            ini += u"extension=%1.so\n"_s.arg(QLatin1String(name));
    ini += u"opcache.enable_cli=1\nopcache.file_cache=\"%1/tmp/"
           u"cache\"\nmemory_limit=256M\nupload_max_filesize=16M\npost_max_size=20M\n"
           "max_execution_time=60\ndisplay_errors=0\nlog_errors=1\nerror_log=\"%1/log/php.log\"\n"
           "upload_tmp_dir=\"%1/tmp\"\nsys_temp_dir=\"%1/tmp\"\nopcache.enable=1\n"
           "opcache.memory_consumption=64\nopcache.revalidate_freq=0\ndate.timezone=UTC\n"
           "sendmail_path=/bin/false\n"_s.arg(m_dir);
    bool done = write(path(u"run/php.ini"_s), ini.toUtf8()) && place(u"my.cnf"_s, u"run/my.cnf"_s)
        && place(u"fpm.conf"_s, u"run/fpm.conf"_s) && place(u"nginx.conf"_s, u"run/nginx.conf"_s)
        && place(u"wp-config.php"_s, u"site/wp-config.php"_s)
        && place(u"theme.php"_s, u"site/wp-content/themes/bare/index.php"_s)
        && write(path(u"site/wp-content/themes/bare/style.css"_s), "/*\nTheme Name: bare\n*/\n")
        && write(path(u"site/wp-content/themes/bare/functions.php"_s),
            "<?php add_theme_support('post-thumbnails'); add_theme_support('title-tag');\n")
        && QDir().mkpath(path(u"site/wp-content/uploads"_s))
        && QDir().mkpath(path(u"site/wp-content/plugins"_s));
    for (const char *folder : {"log", "tmp", "tls", "run"})
        done = QDir().mkpath(path(QLatin1String(folder))) && done;
    // The root finds itself by its own place and is copied; what it includes may be linked.
    const QDir source(wordpress);
    for (const QString &file : source.entryList({u"*.php"_s}, QDir::Files))
        if (file != "wp-config.php"_L1)
            done = QFile::copy(source.filePath(file), path(u"site/"_s + file)) && done;
    done = QFile::link(source.filePath(u"wp-includes"_s), path(u"site/wp-includes"_s)) && done;
    // a theme as people have it, where it is installed; nobody uses it unasked
    const QString theme = u"wp-content/themes/"_s + realTheme();
    if (QFile::exists(source.filePath(theme)))
        done = QFile::link(source.filePath(theme), path(u"site/"_s + theme)) && done;
    const QDir admin(source.filePath(u"wp-admin"_s));
    QDir().mkpath(path(u"site/wp-admin"_s));
    for (const QFileInfo &entry : admin.entryInfoList(QDir::AllEntries | QDir::NoDotAndDotDot)) {
        const QString target = path(u"site/wp-admin/"_s + entry.fileName());
        const bool linked
            = entry.isDir() && entry.fileName() != "network"_L1 && entry.fileName() != "user"_L1;
        done = (linked                 ? QFile::link(entry.filePath(), target)
                       : entry.isDir() ? copyFolder(entry.filePath(), target)
                                       : QFile::copy(entry.filePath(), target))
            && done;
    }
    for (const QString &plugin : options.plugins)
        done
            = copyFolder(plugin, path(u"site/wp-content/plugins/"_s + QFileInfo(plugin).fileName()))
            && done;
    return done;
}

std::unique_ptr<QProcess> WordPressServer::started(
    const QString &name, const QStringList &arguments) const
{
    auto process = std::make_unique<QProcess>();
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    // two of them at once in the usual place delete each other's tables
    environment.insert(u"TMPDIR"_s, path(u"tmp"_s));
    environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    process->setProcessEnvironment(environment);
    process->setStandardInputFile(QProcess::nullDevice());
    process->setStandardOutputFile(path(u"log/steps.log"_s), QIODevice::Append);
    process->setStandardErrorFile(path(u"log/steps.log"_s), QIODevice::Append);
    // nothing is left behind, also when this process is killed
    process->setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGTERM); });
    process->start(name, arguments);
    process->waitForStarted();
    return process;
}

bool WordPressServer::finished(QProcess &process)
{
    return process.waitForFinished(patience) && process.exitCode() == 0;
}

bool WordPressServer::run(const QString &name, const QStringList &arguments)
{
    const auto process = started(program(name), arguments);
    return finished(*process);
}

bool WordPressServer::prepare(const Options &options)
{
    m_folder = std::make_unique<QTemporaryDir>(placeFor());
    m_dir = m_folder->path();
    m_sockets = m_dir + u"/run"_s;
    if (m_sockets.toUtf8().size() > 90) { // the name of a socket has 107 bytes
        m_sockets = QDir::tempPath() + u"/toasoan-"_s + QFileInfo(m_dir).fileName().right(6);
        QDir().mkpath(m_sockets);
    }
    for (const char *folder : {"log", "tmp/cache", "tls", "run"})
        QDir().mkpath(path(QLatin1String(folder)));
    const QStringList as = ::getuid() == 0 ? QStringList{u"--user=root"_s} : QStringList();
    // by force: where “localhost” has no address (no /etc/hosts) it would give up; nothing asks for
    // names
    const auto tables = started(program(u"mariadb-install-db"_s),
        QStringList{u"--no-defaults"_s, u"--force"_s, u"--auth-root-authentication-method=normal"_s,
            u"--skip-test-db"_s, u"--skip-name-resolve"_s, u"--datadir="_s + path(u"db"_s)}
            + as);
    if (!choosePorts() || !writeFiles(options) || !finished(*tables))
        return false;
    m_database = started(
        program(u"mariadbd"_s), QStringList{u"--defaults-file="_s + path(u"run/my.cnf"_s)} + as);
    const QString socket = m_sockets + u"/db.sock"_s;
    QStringList install{u"-n"_s, u"-c"_s, path(u"run/php.ini"_s), siteFile(u"install.php"_s), m_dir,
        QString::number(m_port), socket};
    for (const QString &plugin : options.plugins) {
        const QString name = QFileInfo(plugin).fileName();
        install += name + u'/' + name + u".php"_s;
    }
    const auto installing = started(program(u"php"_s), install);
    const QString ca = path(u"tls/ca"_s), server = path(u"tls/server"_s);
    const QStringList curve{
        u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s, u"ec_paramgen_curve:P-256"_s, u"-nodes"_s};
    const bool sealed
        = write(path(u"tls/server.ext"_s),
              "subjectAltName=IP:127.0.0.1,DNS:localhost\nextendedKeyUsage=serverAuth\n"
              "keyUsage=digitalSignature\nbasicConstraints=CA:FALSE\n")
        && run(u"openssl"_s,
            QStringList{u"req"_s, u"-x509"_s} + curve
                + QStringList{u"-keyout"_s, ca + u".key"_s, u"-out"_s, ca + u".pem"_s, u"-days"_s,
                    u"30"_s, u"-subj"_s, u"/CN=Tests"_s, u"-addext"_s,
                    u"basicConstraints=critical,CA:TRUE"_s, u"-addext"_s,
                    u"keyUsage=critical,keyCertSign,cRLSign"_s})
        && run(u"openssl"_s,
            QStringList{u"req"_s} + curve
                + QStringList{u"-keyout"_s, server + u".key"_s, u"-out"_s, server + u".csr"_s,
                    u"-subj"_s, u"/CN=127.0.0.1"_s})
        && run(u"openssl"_s,
            {u"x509"_s, u"-req"_s, u"-in"_s, server + u".csr"_s, u"-CA"_s, ca + u".pem"_s,
                u"-CAkey"_s, ca + u".key"_s, u"-CAcreateserial"_s, u"-days"_s, u"30"_s,
                u"-extfile"_s, server + u".ext"_s, u"-out"_s, server + u".pem"_s});
    QStringList fpm{u"-n"_s, u"-c"_s, path(u"run/php.ini"_s), u"-y"_s, path(u"run/fpm.conf"_s),
        u"-F"_s, u"-O"_s};
    if (::getuid() == 0)
        fpm += u"-R"_s;
    m_php = started(phpFpm(), fpm);
    if (!finished(*installing) || !sealed)
        return false;
    // A plugin among the must-use ones would have met a database without tables before.
    if (!write(path(u"site/wp-content/mu-plugins/harness.php"_s), read(siteFile(u"harness.php"_s))))
        return false;
    m_users = QJsonDocument::fromJson(read(path(u"run/users.json"_s))).object();
    startNginx();
    return answers();
}

void WordPressServer::startNginx()
{
    m_nginx = started(program(u"nginx"_s),
        {u"-e"_s, path(u"log/nginx.log"_s), u"-c"_s, path(u"run/nginx.conf"_s), u"-p"_s,
            path(u"run/"_s)});
}

bool WordPressServer::answers()
{
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < patience && m_nginx->state() != QProcess::NotRunning) {
        QTcpSocket socket;
        socket.connectToHost(u"127.0.0.1"_s, m_port);
        if (socket.waitForConnected(1000)) {
            socket.write(
                u"GET /wp-json/ HTTP/1.0\r\nHost: 127.0.0.1:%1\r\n\r\n"_s.arg(m_port).toLatin1());
            if (socket.waitForReadyRead(20000) && socket.readAll().startsWith("HTTP/1.1 200"))
                return true;
        }
        QThread::msleep(20);
    }
    return false;
}

QString WordPressServer::password(const QString &login) const
{
    return m_users[login][u"password"_s].toString();
}

QString WordPressServer::signInPassword(const QString &login) const
{
    return m_users[login][u"sign_in"_s].toString();
}

int WordPressServer::userId(const QString &login) const
{
    return m_users[login][u"id"_s].toInt();
}

QList<qint64> WordPressServer::processes() const
{
    QList<qint64> ids;
    for (const auto &process : {m_nginx.get(), m_php.get(), m_database.get()})
        if (process && process->state() == QProcess::Running)
            ids += process->processId();
    return ids;
}

QJsonValue WordPressServer::php(const QString &code) const
{
    QProcess process;
    process.start(program(u"php"_s),
        {u"-n"_s, u"-c"_s, path(u"run/php.ini"_s), siteFile(u"ask.php"_s), path(u"site"_s),
            QString::number(m_port)});
    process.write(code.toUtf8());
    process.closeWriteChannel();
    if (!process.waitForFinished(patience) || process.exitCode() != 0) {
        qWarning("php: %s", process.readAllStandardError().constData());
        return QJsonValue::Undefined;
    }
    const QByteArray out = process.readAllStandardOutput();
    return QJsonDocument::fromJson(out.mid(out.lastIndexOf('\n') + 1)).object()[u"answer"_s];
}

void WordPressServer::sweep() const
{
    if (!php(u"return sweep();"_s).toBool())
        qWarning("the server could not be swept");
}

void WordPressServer::fault(const QJsonObject &fault) const
{
    write(path(u"run/fault.json"_s), QJsonDocument(fault).toJson());
}

int WordPressServer::writes(const QString &part) const
{
    int count = 0;
    const QList<QByteArray> lines = read(path(u"log/access.log"_s)).split('\n');
    for (const QByteArray &line : lines)
        count += line.contains("\"POST ") && line.contains(part.toUtf8()) ? 1 : 0;
    return count;
}

void WordPressServer::setDatabaseHung(bool hung) const
{
    if (m_database && m_database->state() == QProcess::Running)
        ::kill(pid_t(m_database->processId()), hung ? SIGSTOP : SIGCONT);
}

bool WordPressServer::setAway(bool away)
{
    if (!away) {
        startNginx();
        return answers();
    }
    m_nginx->terminate();
    return m_nginx->waitForFinished(patience);
}

} // namespace toasoan::test
