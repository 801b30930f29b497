using System.Globalization;

namespace WijkNetwerk.Cli;

/// <summary>How numbers are written: for a reader in their own way, for a machine always the same.</summary>
/// <remarks>The two notations are written out here, because what an operating system knows of a culture differs from one to the next.</remarks>
internal sealed class Numbers
{
    private static readonly Numbers OfDutch = new(decimalSign: ",", group: ".");
    private static readonly Numbers OfEnglish = new(decimalSign: ".", group: ",");

    private readonly NumberFormatInfo _format;

    private Numbers(string decimalSign, string group) => _format = new NumberFormatInfo
    {
        NumberDecimalSeparator = decimalSign,
        NumberGroupSeparator = group,
        NegativeSign = "-",
    };

    /// <summary>The notation of a language.</summary>
    public static Numbers For(string language) => language == Languages.Dutch ? OfDutch : OfEnglish;

    /// <summary>A number for a data file: 12 significant digits, decimal point; null for what is no number.</summary>
    public static string? File(double? value)
    {
        if (value is not { } number || !double.IsFinite(number))
        {
            return null;
        }

        var text = number.ToString("G12", CultureInfo.InvariantCulture);
        return text == "-0" ? "0" : text;
    }

    /// <summary>A whole number for a data file.</summary>
    public static string File(long value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>A date for a data file and for a reader: ISO 8601, which both languages know.</summary>
    public static string Date(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A number for a reader: three decimals at most, more only where nothing would be left.</summary>
    public string Screen(double value)
    {
        if (!double.IsFinite(value))
        {
            return "–";
        }

        var text = value.ToString(value != 0 && Math.Abs(value) < 0.001 ? "0.###e+0" : "#,##0.###", _format);
        return text == "-0" ? "0" : text;
    }

    /// <summary>A whole number for a reader.</summary>
    public string Screen(long value) => value.ToString("#,##0", _format);
}
