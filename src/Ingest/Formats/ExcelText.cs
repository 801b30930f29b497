using System.Globalization;
using System.Text;

namespace WijkNetwerk.Ingest.Formats;

/// <summary>The text of a cell, in no culture: a number with the fifteen digits that Excel keeps, a date as precise as its cell shows it.</summary>
internal static class ExcelText
{
    public static string Of(object? value, string? format) => value switch
    {
        null => "",
        string text => text,
        bool isTrue => isTrue ? "true" : "false",
        DateTime date => Date(date, format ?? ""),
        TimeSpan time => time.ToString("c", CultureInfo.InvariantCulture),
        double number => Number(number, format ?? ""),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    private static string Number(double number, string format)
    {
        // 0.1 + 0.2 is 0.30000000000000004 in the file and 0.3 on the screen; the conversion keeps fifteen digits.
        var text = Math.Abs(number) is < 7.9e27 and (> 1e-15 or 0)
            ? ((decimal)number).ToString(CultureInfo.InvariantCulture)
            : number.ToString("G15", CultureInfo.InvariantCulture);
        // A format of zeros only is how a spreadsheet shows the leading zeros of a number in a register.
        return format.Length > 1 && format.All(c => c == '0') && text.All(char.IsAsciiDigit) ? text.PadLeft(format.Length, '0') : text;
    }

    /// <summary>A cell that shows <c>jun-18</c> says June 2018; that Excel keeps the first of June with it was nobody's meaning.</summary>
    private static string Date(DateTime date, string format)
    {
        var (year, month, day) = Parts(format);
        var text = (year, month, day) switch
        {
            (true, true, false) => "yyyy-MM",
            (true, false, false) => "yyyy",
            _ => "yyyy-MM-dd",
        };
        return date.ToString(date.TimeOfDay == TimeSpan.Zero || !day ? text : "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
    }

    private static (bool Year, bool Month, bool Day) Parts(string format)
    {
        var bare = new StringBuilder();
        var end = '\0';
        for (var i = 0; i < format.Length; i++)
        {
            var c = char.ToLowerInvariant(format[i]);
            if (end != '\0')
            {
                end = c == end ? '\0' : end;
            }
            else if (c is '"' or '[')
            {
                end = c == '"' ? '"' : ']';
            }
            else if (c is '\\' or '_' or '*')
            {
                i++;
            }
            else if (c == ';')
            {
                break;
            }
            else
            {
                bare.Append(c);
            }
        }

        var letters = bare.ToString();
        // Excel in Dutch writes years as j in the formats that people type, and as y in the file.
        return (letters.Contains('y'), letters.Contains('m'), letters.Contains('d') || letters.Contains('h'));
    }
}
