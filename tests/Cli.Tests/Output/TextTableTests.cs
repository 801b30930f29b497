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

    /// <summary>By hand: 1 + 2 + 5 + 2 + the rest; "alpha beta" is no wider than its longest word where it must be.</summary>
    [Fact]
    public void On_a_screen_the_widest_columns_give_way_until_the_table_fits()
    {
        var table = new TextTable("a", "two words", "#much");
        table.Add("x", "alpha beta gamma delta", "1.234");
        Assert.Equal("a  two words                much\n-  ----------------------  -----\nx  alpha beta gamma delta  1.234\n", On(80));
        Assert.Equal("a  two words    much\n-  ----------  -----\nx  alpha beta  1.234\n   gamma\n   delta\n", On(20));
        // As narrow as the longest words, whatever the screen.
        Assert.Equal("a  two     much\n   words\n-  -----  -----\nx  alpha  1.234\n   beta\n   gamma\n   delta\n", On(15));
        Assert.Equal(On(15), On(3));

        string On(int width)
        {
            using var text = new StringWriter();
            using var writer = new ScreenWriter(text, width);
            table.Write(writer);
            return text.ToString();
        }
    }

    [Theory]
    [InlineData(80, null, 80)]
    [InlineData(120, null, 120)]
    [InlineData(120, "90", 90)]
    [InlineData(120, "none", 120)]
    [InlineData(0, "90", 90)]
    public void What_stands_on_a_screen_fits_in_it_and_a_file_is_as_it_was(int screen, string? columns, int widest)
    {
        using var terminal = new Terminal();
        var file = terminal.Run("list", "measures").IsDone().Data;
        (terminal.Screen, terminal.Columns) = (screen, columns);
        Assert.InRange(terminal.Run("list", "measures").IsDone().Data.Split('\n').Max(PlainText.Width), 1, widest);
        (terminal.Screen, terminal.Columns) = (null, "40");
        Assert.Equal(file, terminal.Run("list", "measures").IsDone().Data);
    }
}
