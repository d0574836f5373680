// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QUrl>

namespace toasoan {

struct Answer
{
    int code = -1;
    QByteArray out, err;
    [[nodiscard]] QString line() const { return QString::fromUtf8(out).trimmed(); }
    [[nodiscard]] QJsonDocument json() const { return QJsonDocument::fromJson(out); }
};

/// Runs the built toasoan-cli on a newsroom folder of its own, as a bare server would: LC_ALL=C, no
/// display, no session.
class CliRunner
{
public:
    CliRunner()
    {
        for (const char *name : {"DISPLAY", "WAYLAND_DISPLAY", "DBUS_SESSION_BUS_ADDRESS",
                 "QT_QPA_PLATFORM", "LANG", "LANGUAGE", "TOASOAN_LANG"}) {
            m_environment.remove(QString::fromLatin1(name));
        }
        m_environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C"));
        m_environment.insert(QStringLiteral("HOME"), temp(QStringLiteral("home")));
        m_environment.insert(QStringLiteral("XDG_DATA_HOME"), temp(QStringLiteral("home/data")));
    }

    [[nodiscard]] QString temp(const QString &name) const { return m_temp.filePath(name); }
    [[nodiscard]] QString dir() const { return temp(QStringLiteral("tòa soạn")); }
    void setVariable(const QString &name, const QString &value)
    {
        m_environment.insert(name, value);
    }

    [[nodiscard]] Answer runBare(const QStringList &line, const QByteArray &input = {}) const
    {
        QProcess process;
        process.setProcessEnvironment(m_environment);
        process.start(QStringLiteral(TOASOAN_BINARY_DIR "/toasoan-cli"), line);
        process.write(input);
        process.closeWriteChannel();
        Answer answer;
        if (process.waitForFinished(120000) && process.exitStatus() == QProcess::NormalExit)
            answer.code = process.exitCode();
        answer.out = process.readAllStandardOutput();
        answer.err = process.readAllStandardError();
        return answer;
    }

    [[nodiscard]] Answer run(const QStringList &line, const QByteArray &input = {}) const
    {
        return runBare(QStringList{QStringLiteral("--store"), dir()} + line, input);
    }

    [[nodiscard]] QJsonObject show(const QString &id) const
    {
        return run({QStringLiteral("show"), id, QStringLiteral("--json")}).json().object();
    }

    [[nodiscard]] QString newStory(const QString &headline, const QString &as = {}) const
    {
        QStringList line{QStringLiteral("new"), QStringLiteral("--headline"), headline};
        if (!as.isEmpty())
            line << QStringLiteral("--as") << as;
        return run(line).line();
    }

    /// Members phongvien, anh, bientap besides the administrator.
    [[nodiscard]] bool initWithMembers() const
    {
        const auto add = [&](const char *name, const char *role) {
            return run({QStringLiteral("member"), QStringLiteral("add"), QString::fromLatin1(name),
                           QStringLiteral("--role"), QString::fromLatin1(role)})
                       .code
                == 0;
        };
        return run({QStringLiteral("init")}).code == 0 && add("phongvien", "reporter")
            && add("anh", "photographer") && add("bientap", "editor");
    }

    /// A story that passes every check, with one picture.
    [[nodiscard]] QString readyStory(const QString &headline, const QString &as) const
    {
        const QString id = newStory(headline, as);
        const QString by = QStringLiteral("--as");
        const QString set = QStringLiteral("set");
        const QByteArray text
            = QStringLiteral("<p>Từ 5 giờ, đoàn kiểm tra đo lại cầu.</p>").toUtf8();
        bool ok
            = run({set, id, QStringLiteral("body"), QStringLiteral("-"), by, as}, text).code == 0;
        ok = ok
            && run({set, id, QStringLiteral("section"), QStringLiteral("Thời sự"), by, as}).code
                == 0;
        const QString picture = writePicture(QStringLiteral("picture.jpg"), Qt::darkBlue);
        ok = ok
            && run({QStringLiteral("photo"), QStringLiteral("add"), id, picture,
                       QStringLiteral("--caption"), QStringLiteral("Cầu Ván sáng 25-11."),
                       QStringLiteral("--credit"), QStringLiteral("Trọng Nhân"), by, as})
                    .code
                == 0;
        return ok ? id : QString();
    }

    /// `connect`, with the password in a file that its owner alone reads.
    [[nodiscard]] Answer connectTo(
        const QUrl &site, const QString &login, const QString &password) const
    {
        const QString file = writeFile(QStringLiteral("mat-khau"), password.toUtf8());
        QFile::setPermissions(file, QFile::ReadOwner | QFile::WriteOwner);
        return run({QStringLiteral("connect"), site.toString(), QStringLiteral("--user"), login,
            QStringLiteral("--password-file"), file});
    }

    /// Takes a step as a member and answers the state afterwards, or what was said on stderr.
    [[nodiscard]] QString step(const QString &id, const QString &as, QStringList line) const
    {
        line.insert(1, id);
        const Answer answer = run(line << QStringLiteral("--as") << as);
        return answer.code == 0 ? show(id)[QStringLiteral("state")].toString()
                                : QString::fromUtf8(answer.err);
    }

    /// What readers see of a story, from the site's folder.
    [[nodiscard]] QString page(const QString &id) const
    {
        const QJsonObject story = show(id);
        const QUrl url(story[QStringLiteral("remote")][QStringLiteral("url")].toString());
        return readFile(url.toLocalFile());
    }

    [[nodiscard]] QString writeFile(const QString &name, const QByteArray &bytes) const
    {
        const QString path = temp(name);
        QDir().mkpath(QFileInfo(path).path());
        QFile file(path);
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? path
                                                                                    : QString();
    }

    [[nodiscard]] QString writePicture(const QString &name, const QColor &colour) const
    {
        QImage image(300, 200, QImage::Format_RGB32);
        image.fill(colour);
        const QString path = temp(name);
        return image.save(path, "JPEG", 90) ? path : QString();
    }

    [[nodiscard]] static QString readFile(const QString &path)
    {
        QFile file(path);
        return !path.isEmpty() && file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll())
                                                                 : QString();
    }

private:
    QTemporaryDir m_temp;
    QProcessEnvironment m_environment = QProcessEnvironment::systemEnvironment();
};

} // namespace toasoan
