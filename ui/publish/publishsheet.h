// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/pictures.h"
#include "common/sheet.h"
#include "desk/desk.h"
#include "publish/server.h"

class QCheckBox;
class QDateTimeEdit;
class QRadioButton;

namespace toasoan {

/// What is about to be sent, when, where, what is proved, and afterwards the result with the
/// address. Enter never presses the button.
class PublishSheet : public Sheet
{
    Q_OBJECT
public:
    PublishSheet(Desk &desk, Look &look, Pictures &pictures, bool schedule, QWidget *window);
    void start();
    /// The wall clock of the field read as Vietnam's, whatever the computer's zone.
    [[nodiscard]] static QDateTime fromVietnam(const QDateTime &wallClock);

Q_SIGNALS:
    void finished(const QString &sentence);
    void compareWanted(); ///< the sheet closed, the whole texts are to be seen
    void previewWanted(); ///< the sheet closed, the page is to be seen

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    static constexpr int sheetWidth = 960;
    static constexpr int nameColumn = 110;
    void buildHead();
    void addLook(const QString &text, const QString &iconName, void (PublishSheet::*wanted)());
    void buildContent();
    void buildDifference(const Content &live);
    [[nodiscard]] bool isApproved() const; ///< exactly what is stored
    QWidget *addCaption(State shape, const QString &text);
    QWidget *aboutToBeSent();
    [[nodiscard]] QHBoxLayout *addTwo(QWidget *name, QWidget *before, QWidget *after);
    [[nodiscard]] QWidget *inRoom(QWidget *part, int indent = 0);
    [[nodiscard]] bool isNarrow() const;
    void buildBand();
    void addRow(const QString &name, const QString &second, const QString &text);
    void addElsewhere();
    struct Proof
    {
        QLabel *picture, *words;
    };
    Proof addProof(const QString &text, bool good = true);
    void setProof(const Proof &proof, const QString &text, bool good);
    [[nodiscard]] QString newCorrections() const; ///< that readers will see for the first time
    void vouchForServer();
    void lookAtPictures();
    void updateButton();
    void go();
    void showResult(const Published &result, const QString &sentence);
    [[nodiscard]] QDateTime chosenTime() const;
    [[nodiscard]] QString aboutTime() const;
    Desk &m_desk;
    const std::optional<Server> m_server; ///< none: the site of the newsroom's folder
    Pictures &m_pictures;
    QRadioButton *m_now, *m_later;
    QCheckBox *m_clock; ///< shown when the computer's clock looks wrong
    QDateTimeEdit *m_time;
    QLabel *m_aboutTime; ///< what is to be known of the time that was chosen
    QCheckBox *m_too = nullptr; ///< the story is of another server: to this one as well
    QVBoxLayout *m_proofs = nullptr;
    QVBoxLayout *m_below = nullptr; ///< of the sheet: what stands under the texts
    QPushButton *m_cancel, *m_go;
    QList<QPushButton *> m_looks; ///< lead to where it is seen whole
    QWidget *m_first = nullptr;
    QString m_sentence;
    bool m_faulty = false; ///< a picture of the story cannot go out
};

} // namespace toasoan
