using System.Globalization;
using System.Text;

namespace WijkNetwerk.Ingest.Mapping;

/// <summary>Reads numbers with a decimal comma or point, whatever the machine's culture is.</summary>
/// <remarks>
/// Points, commas, spaces and apostrophes are thousands separators when they stand in groups of three and nothing else is possible.
/// One point or comma with three digits behind it (<c>1.234</c>) is ambiguous: for euros and counts it is read as thousands, because nobody
/// writes tenths of cents; for other numbers as decimals. Either way a note says so. A euro sign makes it sure.
/// </remarks>
internal static class Numbers
{
    /// <summary>Reads a number.</summary>
    /// <param name="text">The text, with or without euro sign.</param>
    /// <param name="isCount">True for euros and counts.</param>
    /// <param name="value">The number.</param>
    /// <param name="isAmbiguous">True when it could be another number.</param>
    /// <returns>False when it is no number.</returns>
    public static bool TryParse(string text, bool isCount, out decimal value, out bool isAmbiguous)
    {
        isAmbiguous = false;
        // Most numbers are plain digits, and need none of what follows.
        if (text.Length <= 9 && text.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0 && text.Length > 0)
        {
            value = int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);
            return true;
        }

        value = 0;
        var (digits, isNegative, isMoney) = Bare(text);
        if (digits.Length == 0 || !char.IsAsciiDigit(digits[0]) || !char.IsAsciiDigit(digits[^1]))
        {
            return false;
        }

        var point = digits.LastIndexOf('.');
        var comma = digits.LastIndexOf(',');
        var last = Math.Max(point, comma);
        var separator = last < 0 ? '\0' : digits[last];
        var isMixed = point >= 0 && comma >= 0;
        var isRepeated = last >= 0 && digits.IndexOf(separator) != last;
        var hasDecimals = last >= 0 && !isRepeated;
        if (hasDecimals && !isMixed && !digits.Contains(' ') && LooksLikeThousands(digits, last))
        {
            hasDecimals = !isCount && !isMoney;
            isAmbiguous = !isMoney;
        }

        var whole = hasDecimals ? digits[..last] : digits;
        var decimals = hasDecimals ? digits[(last + 1)..] : "";
        return TryWhole(whole, hasDecimals ? separator : '\0', out var plain)
            && decimals.All(char.IsAsciiDigit)
            && decimal.TryParse(
                (isNegative ? "-" : "") + plain + (decimals.Length > 0 ? "." + decimals : ""),
                NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value);
    }

    private static bool LooksLikeThousands(string digits, int separator) =>
        digits.Length - separator - 1 == 3 && separator is >= 1 and <= 3 && digits[0] != '0';

    private static (string Digits, bool IsNegative, bool IsMoney) Bare(string text)
    {
        var bare = new StringBuilder(text.Length);
        foreach (var c in text.Trim())
        {
            // No-break spaces, thin spaces and apostrophes are what programs and the Swiss put between thousands.
            bare.Append(char.IsWhiteSpace(c) || c is '\'' or '\u2019' ? ' ' : c == '\u2212' ? '-' : c);
        }

        var digits = bare.ToString();
        var isMoney = false;
        foreach (var sign in (ReadOnlySpan<string>)["€", "EUR", "euro"])
        {
            var without = digits.Replace(sign, "", StringComparison.OrdinalIgnoreCase).Trim();
            isMoney |= without.Length < digits.Trim().Length;
            digits = without;
        }

        // "€ 1.234,-" is how Dutch people write a round amount.
        foreach (var tail in (ReadOnlySpan<string>)[",-", ",–", ",—"])
        {
            if (digits.EndsWith(tail, StringComparison.Ordinal))
            {
                (digits, isMoney) = (digits[..^tail.Length].TrimEnd(), true);
            }
        }

        var isNegative = digits.StartsWith('-');
        return (isNegative || digits.StartsWith('+') ? digits[1..].TrimStart() : digits, isNegative, isMoney);
    }

    /// <summary>Takes out thousands separators: one sign throughout, one to three digits in front, then groups of three.</summary>
    private static bool TryWhole(string whole, char decimalSign, out string plain)
    {
        plain = whole;
        var sign = whole.FirstOrDefault(c => !char.IsAsciiDigit(c));
        if (sign == '\0')
        {
            return whole.Length > 0;
        }

        if (sign is not (' ' or '.' or ',') || sign == decimalSign)
        {
            return false;
        }

        var groups = whole.Split(sign);
        plain = string.Concat(groups);
        return groups[0].Length is >= 1 and <= 3 && groups.Skip(1).All(g => g.Length == 3) && plain.All(char.IsAsciiDigit);
    }
}
