// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "photo/photo.h"

#include <QDebug>
#include <QImageWriter>
#include <QPainter>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

namespace toasoan::test {

/// Left half red, right half blue, a green band at the top: orientation shows.
inline QImage marked(const QSize &size)
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(Qt::blue);
    QPainter painter(&image);
    painter.fillRect(0, 0, size.width() / 2, size.height(), Qt::red);
    painter.fillRect(0, 0, size.width(), size.height() / 5, Qt::green);
    return image;
}

inline bool near(QRgb one, const QColor &other)
{
    return qAbs(qRed(one) - other.red()) + qAbs(qGreen(one) - other.green())
        + qAbs(qBlue(one) - other.blue())
        < 90;
}

inline QString longCaption()
{
    return QStringLiteral("Quang cảnh Hội nghị tại điểm cầu Công an tỉnh Sóc "
                          "Trăng, sáng 13-7. “Ẳ Ỗ ộ ữ Ặ” & <b>lang=vi</b>");
}

/// A folder for the pictures of a test, and exiftool where it is installed.
class PhotoFiles
{
protected:
    PhotoFiles() { initialisePhotoLibrary(); }

    QString save(const QString &name, const QImage &image, const char *format = "jpeg")
    {
        const QString path = m_dir.filePath(name);
        QImageWriter writer(path, format);
        writer.setQuality(92);
        return writer.write(image) ? path : QString();
    }

    bool exiftool(const QStringList &arguments, QByteArray *output = nullptr)
    {
        QProcess process;
        process.start(m_tool,
            QStringList{QStringLiteral("-overwrite_original"), QStringLiteral("-m")} + arguments);
        if (!process.waitForFinished())
            return false;
        if (output != nullptr)
            *output = process.readAllStandardOutput();
        if (process.exitCode() != 0)
            qWarning() << process.readAllStandardError();
        return process.exitCode() == 0;
    }

    QTemporaryDir m_dir;
    QString m_tool = QStandardPaths::findExecutable(QStringLiteral("exiftool"));
};

} // namespace toasoan::test

#define NEEDS_EXIFTOOL                                                                             \
    if (m_tool.isEmpty())                                                                          \
    QSKIP("exiftool is missing: install libimage-exiftool-perl")
