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
}
