using WijkNetwerk.Cli.Output;

namespace WijkNetwerk.Cli.Tests.Output;

/// <summary>Tables on a screen.</summary>
public sealed class TextTableTests
{
    [Fact]
    public void Columns_line_up_and_numbers_stand_to_the_right()
    {
        var table = new TextTable("naam", "#n");
        table.Add("coöperatie", "7");
        table.Add("e\u0301en", "1.234");
        using var writer = new StringWriter();
        table.Write(writer);
        Assert.Equal("naam            n\n----------  -----\ncoöperatie      7\ne\u0301en         1.234\n", writer.ToString());
    }

    [Fact]
    public void A_cell_cannot_steer_the_terminal()
    {
        var table = new TextTable("t");
        table.Add("a\u001b[31mb\r\nc\u202ed");
        using var writer = new StringWriter();
        table.Write(writer);
        Assert.Equal("t\n-----------\na [31mb  c d\n".Replace("-----------", "------------"), writer.ToString());
    }

    [Fact]
    public void A_long_text_goes_on_below_and_is_broken_between_words_only()
    {
        var table = new TextTable("what", "#n", "note");
        table.Add("a", "12", "one two three four five six seven eight nine ten");
        table.Add(new string('b', 50), "3", "");
        using var writer = new StringWriter();
        table.Write(writer);
        var lines = writer.ToString().Split('\n');
        Assert.Equal("a" + new string(' ', 51) + "12  one two three four five six seven eight nine", lines[2]);
        Assert.Equal(new string(' ', 56) + "ten", lines[3]);
        Assert.Equal(new string('b', 50) + "   3", lines[4]);
    }
}
