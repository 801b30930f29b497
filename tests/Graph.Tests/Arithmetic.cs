using System.Globalization;

namespace WijkNetwerk.Graph.Tests;

/// <summary>Works out a sum as it is written on a page: + − · / ² ³ ln( ) √( ) and brackets.</summary>
internal sealed class Arithmetic
{
    private readonly string _text;
    private int _at;

    private Arithmetic(string text) => _text = text.Replace(" ", "", StringComparison.Ordinal);

    public static double ValueOf(string text)
    {
        var reading = new Arithmetic(text);
        var value = reading.Sum();
        Assert.True(reading._at == reading._text.Length, $"not a sum: {text}");
        return value;
    }

    private double Sum()
    {
        for (var value = Product(); ;)
        {
            if (Take('+'))
                value += Product();
            else if (Take('−'))
                value -= Product();
            else
                return value;
        }
    }

    private double Product()
    {
        for (var value = Power(); ;)
        {
            if (Take('·'))
                value *= Power();
            else if (Take('/'))
                value /= Power();
            else
                return value;
        }
    }

    private double Power()
    {
        var value = Atom();
        return Take('²') ? value * value : Take('³') ? value * value * value : value;
    }

    private double Atom()
    {
        var isRoot = Take('√');
        var isLogarithm = Take('l') && Take('n');
        if (Take('('))
        {
            var value = Sum();
            Assert.True(Take(')'), $"a bracket is open: {_text}");
            return isLogarithm ? Math.Log(value) : isRoot ? Math.Sqrt(value) : value;
        }

        var start = _at;
        while (_at < _text.Length && (char.IsAsciiDigit(_text[_at]) || _text[_at] == '.'))
            _at++;
        return double.Parse(_text.AsSpan(start, _at - start), CultureInfo.InvariantCulture);
    }

    private bool Take(char wanted)
    {
        if (_at >= _text.Length || _text[_at] != wanted)
            return false;
        _at++;
        return true;
    }
}
