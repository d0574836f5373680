<?php

// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-2.0-or-later

declare(strict_types=1);

namespace Toasoan;

/** Texts for people, Vietnamese and English, and what is taken from them. */
final class Texts
{
    /** @var array<string, string>|null */
    private static ?array $vietnamese = null;

    public static function translated(string $translation, string $text): string
    {
        if (!str_starts_with(determine_locale(), 'vi')) {
            return $translation;
        }
        self::$vietnamese ??= require dirname(__DIR__) . '/languages/vi.php';
        return self::$vietnamese[$text] ?? $translation;
    }

    /** Valid UTF-8, composed, without control characters but line ends. Signs like < and % stay. */
    public static function cleaned(mixed $text): string
    {
        $text = is_scalar($text) ? (string) $text : '';
        if (!preg_match('//u', $text)) {
            return '';
        }
        $text = str_replace(["\r\n", "\r"], "\n", $text);
        $text = (string) preg_replace('/[\x00-\x09\x0B-\x1F\x7F]/', ' ', $text);
        if (class_exists('Normalizer')) {
            $text = \Normalizer::normalize($text, \Normalizer::FORM_C) ?: $text;
        }
        return trim($text);
    }
}
