// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/prompt.h"

#include <optional>
#include <QCoreApplication>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>
#include <QSettings>
#include <QStandardPaths>

namespace toasoan::prompt {

namespace {

std::optional<Answer> &scriptedAnswer()
{
    static std::optional<Answer> answer;
    return answer;
}

std::optional<QStringList> &scriptedFiles()
{
    static std::optional<QStringList> files;
    return files;
}

QStringList chooseFiles(QWidget *parent, const QString &title, const QString &filter,
    QFileDialog::FileMode mode, QFileDialog::AcceptMode accept, const QString &suggested = {})
{
    if (auto files = std::exchange(scriptedFiles(), std::nullopt))
        return *files;
    // Where one chose last, also the day before: the card reader, the folder of the wire.
    QSettings settings;
    const QString place = QStringLiteral("files/folder");
    QString folder = settings.value(place).toString();
    if (folder.isEmpty() || !QFileInfo(folder).isDir())
        folder = QStandardPaths::writableLocation(QStandardPaths::HomeLocation);
    QFileDialog dialog(parent, title, folder);
    // The desktop's own dialog speaks the desktop's language; ours speaks the program's.
    dialog.setOption(QFileDialog::DontUseNativeDialog);
    dialog.setFileMode(mode);
    dialog.setAcceptMode(accept);
    if (mode == QFileDialog::Directory)
        dialog.setOption(QFileDialog::ShowDirsOnly);
    if (!filter.isEmpty())
        dialog.setNameFilters(filter.split(QStringLiteral(";;")));
    if (!suggested.isEmpty())
        dialog.selectFile(suggested);
    if (dialog.exec() != QDialog::Accepted)
        return {};
    settings.setValue(place, dialog.directory().absolutePath());
    return dialog.selectedFiles();
}

} // namespace

Answer ask(QWidget *parent, const QString &title, const QString &text, const QString &first,
    const QString &second, const QString &cancel)
{
    if (auto answer = std::exchange(scriptedAnswer(), std::nullopt))
        return *answer;
    QMessageBox box(QMessageBox::NoIcon, title, text, QMessageBox::NoButton, parent);
    QPushButton *one = box.addButton(first, QMessageBox::AcceptRole);
    QPushButton *two
        = second.isEmpty() ? nullptr : box.addButton(second, QMessageBox::DestructiveRole);
    QPushButton *none = cancel.isEmpty() ? nullptr : box.addButton(cancel, QMessageBox::RejectRole);
    if (none)
        box.setEscapeButton(none);
    box.setDefaultButton(one);
    box.exec();
    if (box.clickedButton() == one)
        return Answer::First;
    return two && box.clickedButton() == two ? Answer::Second : Answer::Cancel;
}

void tell(QWidget *parent, const QString &title, const QString &text, const QString &detail)
{
    if (std::exchange(scriptedAnswer(), std::nullopt))
        return;
    QMessageBox box(QMessageBox::NoIcon, title, text, QMessageBox::Close, parent);
    if (!detail.isEmpty())
        box.setDetailedText(detail);
    box.setDefaultButton(QMessageBox::Close);
    const auto buttons = box.buttons();
    for (QAbstractButton *button : buttons)
        button->setIcon({}); // the desktop's, in its own colours
    box.exec();
}

QStringList openFiles(QWidget *parent, const QString &title, const QString &filter)
{
    return chooseFiles(parent, title, filter, QFileDialog::ExistingFiles, QFileDialog::AcceptOpen);
}

QStringList openPictures(QWidget *parent, const QString &title)
{
    return openFiles(parent, title,
        QCoreApplication::translate(
            "prompt", "Pictures (*.jpg *.jpeg *.png *.webp *.tif *.tiff *.gif)"));
}

QString saveFile(
    QWidget *parent, const QString &title, const QString &suggested, const QString &filter)
{
    return chooseFiles(
        parent, title, filter, QFileDialog::AnyFile, QFileDialog::AcceptSave, suggested)
        .value(0);
}

QString chooseFolder(QWidget *parent, const QString &title)
{
    return chooseFiles(parent, title, {}, QFileDialog::Directory, QFileDialog::AcceptOpen).value(0);
}

void answerNext(Answer answer)
{
    scriptedAnswer() = answer;
}

void answerNextFiles(const QStringList &files)
{
    scriptedFiles() = files;
}

} // namespace toasoan::prompt
