using WijkNetwerk.Cli.Output;

namespace WijkNetwerk.Cli.Tests.Output;

/// <summary>Cells that a spreadsheet reads as what they are.</summary>
public sealed class CsvTableTests
{
    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+31 10", "'+31 10")]
    [InlineData("-1", "'-1")]
    [InlineData("@SUM", "'@SUM")]
    [InlineData("\tx", "'\tx")]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("a \"b\"", "\"a \"\"b\"\"\"")]
    [InlineData("=\"a\",b", "\"'=\"\"a\"\",b\"")]
    [InlineData("a\nb", "\"a\nb\"")]
    [InlineData("a-b", "a-b")]
    [InlineData(null, "")]
    public void Text_is_never_a_formula(string? text, string expected) => Assert.Equal($"t\n{expected}\n", Written(new CsvTable<string?>().Text("t", t => t), text));

    [Fact]
    public void A_number_keeps_its_sign() => Assert.Equal("n\n-0.5\n", Written(new CsvTable<double>().Number("n", n => n), -0.5));

    [Fact]
    public void A_list_is_joined_and_safe() => Assert.Equal("l\n'=a;b\n", Written(new CsvTable<string[]>().List("l", l => l), ["=a", "b"]));

    private static string Written<T>(CsvTable<T> table, T item)
    {
        using var writer = new StringWriter();
        table.Write(writer, [item]);
        return writer.ToString();
    }
}
