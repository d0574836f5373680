<?php

/**
 * Plugin Name: Tòa Soạn
 * Description: Companion of the Tòa Soạn desk: no lost update, nothing sent twice, films, views and visitors.
 * Version: 0.2.0
 * Requires at least: 6.1
 * Requires PHP: 8.0
 * License: GPL-2.0-or-later
 * License URI: https://www.gnu.org/licenses/gpl-2.0.html
 * Text Domain: toasoan
 *
 * SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
 * SPDX-License-Identifier: GPL-2.0-or-later
 */

declare(strict_types=1);

if (!defined('ABSPATH')) {
    exit;
}

require_once __DIR__ . '/autoload.php';

Toasoan\Plugin::start(__FILE__);
