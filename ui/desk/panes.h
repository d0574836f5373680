// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/theme.h"

#include <QWidget>

class QSettings;
class QSplitter;

namespace toasoan {

/// How the panes share the window: widths of interface.md, a rail of icons where it is narrow, the
/// inspector laid over the editor where it does not fit beside it.
class Panes : public QWidget
{
    Q_OBJECT
public:
    struct Parts
    {
        QWidget *navigation, *list, *editor, *inspector, *films;
    };
    Panes(const Look &look, const Parts &parts, QWidget *parent = nullptr);
    void toggleNavigation();
    void toggleInspector();
    void showInspector();
    void setInspectorWanted(bool wanted); ///< false where there is nothing to inspect
    /// Something else stands in the inspector, which is seen for its time: over what is there
    /// where it does not fit beside.
    void setGuest(bool guest);
    [[nodiscard]] bool isLaidOver() const; ///< the inspector, over what else is there
    /// Where large type leaves room for one of them only, list and editor take turns.
    void preferEditor(bool editor);
    void showFilms(bool films);
    void setFocusMode(bool on); ///< the editor alone
    [[nodiscard]] bool showsFilms() const { return m_films; }
    [[nodiscard]] bool inspectorShown() const;
    [[nodiscard]] bool closeOverlay(); ///< true when there was one
    void save(QSettings &settings) const;
    void restore(const QSettings &settings);

Q_SIGNALS:
    void railChanged(bool rail);
    void inspectorShownChanged(bool shown);
    void laidOver(); ///< the inspector came to lie over what else is there
    void filmsShownChanged();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void fit();
    void placeOverlay();
    [[nodiscard]] bool isNarrow() const; ///< the inspector does not fit beside
    [[nodiscard]] bool isWide() const;
    const Look &m_look;
    Parts m_parts;
    QSplitter *m_splitter;
    int m_listWidth = 0, m_inspectorWidth = 0; // 0: as drawn
    bool m_navigation = true, m_inspector = true, m_wanted = true, m_overlay = false;
    bool m_films = false, m_editor = true, m_focus = false, m_fitting = false, m_guest = false;
    bool m_wasOver = false;
    QWidget *m_edge; // of the overlay
};

} // namespace toasoan
