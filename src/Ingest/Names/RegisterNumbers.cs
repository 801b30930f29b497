namespace WijkNetwerk.Ingest.Names;

/// <summary>Numbers by which Dutch registers know organisations and areas. Each is read as people write it (spaces, points and hyphens between digits) or not at all.</summary>
/// <remarks>
/// Sources: OIN, Logius, <i>OIN-stelsel</i>, chapter on data architecture (prefix of 8, number of 8 or 9, zeros to 20). CBS, <i>Toelichting Wijk- en Buurtkaart</i>
/// (GM and 4, WK and 6, BU and 8 digits). RSIN: nine digits that pass the eleven test of fiscal numbers, in which the last digit counts −1.
/// A KvK number has eight digits and no check digit.
/// </remarks>
public static class RegisterNumbers
{
    private const int KvkDigits = 8;
    private const int RsinDigits = 9;
    private const int OinDigits = 20;
    private const int OinPrefix = 8;
    private const string OfRsin = "00000001";
    private const string OfKvk = "00000003";

    // Prefixes 1 to 11, of which 5 is free, and 99 for tests.
    private const int LastOinPrefix = 11;
    private const int FreeOinPrefix = 5;

    /// <summary>A number of the trade register (KvK): eight digits.</summary>
    /// <param name="text">As written.</param>
    /// <returns>The digits, or null when it is no such number.</returns>
    public static string? Kvk(string? text) => Digits(text) is { Length: KvkDigits } digits && !IsZero(digits) ? digits : null;

    /// <summary>A number of a legal person or partnership (RSIN): nine digits that pass the eleven test.</summary>
    /// <param name="text">As written.</param>
    /// <returns>The digits, or null when it is no such number.</returns>
    public static string? Rsin(string? text) => Digits(text) is { Length: RsinDigits } digits && PassesElevenTest(digits) ? digits : null;

    /// <summary>An identification number of organisations in traffic with the government (OIN): twenty digits.</summary>
    /// <remarks>Registers with letters in their numbers (BRIN, of schools) are read too. An OIN made of an RSIN holds one that passes its test.</remarks>
    /// <param name="text">As written.</param>
    /// <returns>The number, or null when it is no such number.</returns>
    public static string? Oin(string? text)
    {
        var oin = Bare(text).ToUpperInvariant();
        if (oin.Length != OinDigits || !int.TryParse(oin.AsSpan(0, OinPrefix), System.Globalization.NumberStyles.None, null, out var prefix)
            || (prefix is < 1 or > LastOinPrefix or FreeOinPrefix && prefix != 99) || !oin.EndsWith("000", StringComparison.Ordinal))
        {
            return null;
        }

        var isOk = prefix switch
        {
            1 or 2 => Rsin(oin.Substring(OinPrefix, RsinDigits)) is not null,
            3 => Kvk(oin.Substring(OinPrefix, KvkDigits)) is not null && oin[OinPrefix + KvkDigits] == '0',
            _ => oin.All(char.IsAsciiLetterOrDigit),
        };
        return isOk ? oin : null;
    }

    /// <summary>The KvK number that an OIN is made of; null when it is made of another number.</summary>
    /// <param name="oin">A right OIN.</param>
    public static string? KvkIn(string? oin) => oin?.StartsWith(OfKvk, StringComparison.Ordinal) == true ? oin.Substring(OinPrefix, KvkDigits) : null;

    /// <summary>The RSIN that an OIN is made of; null when it is made of another number.</summary>
    /// <param name="oin">A right OIN.</param>
    public static string? RsinIn(string? oin) => oin?.StartsWith(OfRsin, StringComparison.Ordinal) == true ? oin.Substring(OinPrefix, RsinDigits) : null;

    /// <summary>A code of Statistics Netherlands for a municipality (GM0599), district (WK059901) or neighbourhood (BU05990110).</summary>
    /// <param name="text">As written.</param>
    /// <returns>The code in capitals, or null when it is no such code.</returns>
    public static string? Cbs(string? text)
    {
        var code = Bare(text).ToUpperInvariant();
        var digits = code.Length < 2 ? 0 : code[..2] switch { "GM" => 4, "WK" => 6, "BU" => 8, _ => 0 };
        return digits > 0 && code.Length == digits + 2 && code.AsSpan(2).IndexOfAnyExceptInRange('0', '9') < 0 && !IsZero(code.Substring(2, 4)) ? code : null;
    }

    /// <summary>Whether a text is a number of nine digits that passes the eleven test, as every number of a citizen (BSN) does, and one in eleven others.</summary>
    /// <param name="text">As written; a number of eight digits counts with a zero before it only if a spreadsheet took that off, so it is not looked at.</param>
    public static bool MayBePersonal(string? text) => Rsin(text) is not null;

    /// <summary>The digits of a text in which digits are grouped; null when anything else stands in it.</summary>
    internal static string? Digits(string? text) => Bare(text) is { Length: > 0 } bare && bare.All(char.IsAsciiDigit) ? bare : null;

    /// <summary>9·d1 + 8·d2 + … + 2·d8 − d9 is a multiple of eleven, and the number is not zero.</summary>
    private static bool PassesElevenTest(string digits)
    {
        var sum = -(digits[^1] - '0');
        for (var i = 0; i < digits.Length - 1; i++)
        {
            sum += (digits.Length - i) * (digits[i] - '0');
        }

        return sum % 11 == 0 && !IsZero(digits);
    }

    private static bool IsZero(string digits) => digits.All(d => d == '0');

    private static string Bare(string? text) => new([.. (text ?? "").Where(c => c is not (' ' or '.' or '-' or '\u00A0'))]);
}
