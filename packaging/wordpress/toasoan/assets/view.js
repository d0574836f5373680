// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-2.0-or-later
(function () {
    'use strict';
    var given = window.toasoan;
    if (!given || !window.fetch || navigator.webdriver) {
        return;
    }
    fetch(given.address, {
        method: 'POST',
        credentials: 'same-origin',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ post: given.post }),
        keepalive: true
    }).then(function (answer) {
        return answer.ok ? answer.json() : {};
    }).then(function (answer) {
        // The page may be an old one from a cache, the number is not.
        var shown = document.querySelector('[data-toasoan-views="' + given.post + '"]');
        if (shown && typeof answer.views === 'number') {
            shown.textContent = answer.views.toLocaleString(document.documentElement.lang || undefined);
        }
    }).catch(function () {});
}());
