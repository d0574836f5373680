// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-2.0-or-later
(function () {
    'use strict';
    var given = window.toasoan;
    if (!given || !window.fetch || navigator.webdriver) {
        return;
    }

    function all(name) {
        return Array.prototype.slice.call(document.querySelectorAll('[data-toasoan-' + name + ']'));
    }

    // The page may be an old one from a cache, the number is not.
    function show(element, number) {
        if (typeof number === 'number') {
            element.textContent = number.toLocaleString(document.documentElement.lang || undefined);
        }
    }

    function ask() {
        var views = all('views');
        var visitors = all('visitors');
        var others = views.map(function (element) {
            return Number(element.getAttribute('data-toasoan-views'));
        }).filter(function (post, i, posts) {
            return post > 0 && post !== given.post && posts.indexOf(post) === i;
        });
        fetch(given.address, {
            method: 'POST',
            credentials: 'same-origin',
            headers: { 'Content-Type': 'application/json' },
            body: JSON.stringify({ post: given.post, visitors: visitors.length > 0, others: others.slice(0, 100) }),
            keepalive: true
        }).then(function (answer) {
            return answer.ok ? answer.json() : {};
        }).then(function (answer) {
            views.forEach(function (element) {
                var post = Number(element.getAttribute('data-toasoan-views'));
                show(element, post === given.post ? answer.views : (answer.others || {})[post]);
            });
            visitors.forEach(function (element) {
                show(element, (answer.visitors || {})[element.getAttribute('data-toasoan-visitors')]);
            });
        }).catch(function () {});
    }

    // A page that the browser made ready ahead counts when somebody sees it.
    if (document.prerendering) {
        document.addEventListener('prerenderingchange', ask, { once: true });
    } else {
        ask();
    }
}());
