// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <QString>
#include <QStringList>

class QWidget;

namespace toasoan::prompt {

/// The only place with QMessageBox and QFileDialog (non-native, so that they speak Vietnamese).
/// Tests script the answers.
enum class Answer { First, Second, Cancel };
[[nodiscard]] Answer ask(QWidget *parent, const QString &title, const QString &text,
    const QString &first, const QString &second = {}, const QString &cancel = {});
void tell(QWidget *parent, const QString &title, const QString &text, const QString &detail = {});
[[nodiscard]] QStringList openFiles(QWidget *parent, const QString &title, const QString &filter);
/// Of the kinds that a newsroom takes in.
[[nodiscard]] QStringList openPictures(QWidget *parent, const QString &title);
[[nodiscard]] QString saveFile(
    QWidget *parent, const QString &title, const QString &suggested, const QString &filter);
[[nodiscard]] QString chooseFolder(QWidget *parent, const QString &title);

void answerNext(Answer answer); ///< tests: the next ask() answers at once
void answerNextFiles(const QStringList &files); ///< tests: the next file question

} // namespace toasoan::prompt
