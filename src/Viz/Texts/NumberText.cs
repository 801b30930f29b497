using System.Globalization;

namespace WijkNetwerk.Viz.Texts;

/// <summary>Numbers and dates as a reader of a language writes them; the machine's own settings decide nothing.</summary>
internal sealed class NumberText
{
    private readonly NumberFormatInfo _format;
    private readonly string[] _months;

    private NumberText(string point, string group, string months)
    {
        _format = new NumberFormatInfo { NumberDecimalSeparator = point, NumberGroupSeparator = group, NegativeSign = "-" };
        _months = months.Split(' ');
    }

    public static NumberText Dutch { get; } =
        new(",", ".", "januari februari maart april mei juni juli augustus september oktober november december");

    public static NumberText English { get; } =
        new(".", ",", "January February March April May June July August September October November December");

    /// <summary>A count.</summary>
    public string Whole(long value) => value.ToString("#,0", _format);

    /// <summary>A number with at most two decimals; a whole number has none.</summary>
    public string Short(double value)
    {
        var text = Math.Round(value, 2, MidpointRounding.AwayFromZero).ToString("#,0.##", _format);
        return text == "-0" ? "0" : text;
    }

    /// <summary>Euros without cents.</summary>
    public string Euros(decimal value) => "€ " + Math.Round(value).ToString("#,0", _format);

    /// <summary>A day with the name of the month, such as 1 february 2025.</summary>
    public string Day(DateOnly day) =>
        string.Create(CultureInfo.InvariantCulture, $"{day.Day} {_months[day.Month - 1]} {day.Year}");
}
