using WijkNetwerk.Viz.Drawing;
using WijkNetwerk.Viz.Figures;
using WijkNetwerk.Viz.Writers;

namespace WijkNetwerk.Viz.Tests.Figures;

public sealed class CapitalTableTests
{
    [Fact]
    public void A_table_is_drawn_as_agreed() =>
        Golden.Matches("capital-table.svg", SvgWriter.Write(CapitalTable.Draw(TestModels.Table), new SvgOptions { IdPrefix = "table" }));

    [Fact]
    public void Nothing_overlaps_or_leaves_the_page() => SceneRules.AllHold(CapitalTable.Draw(TestModels.Table));

    [Fact]
    public void Many_columns_make_the_page_wider_and_not_the_letters_smaller()
    {
        var model = TestModels.Table with
        {
            Groups = [.. TestModels.Table.Groups, .. TestModels.Table.Groups, .. TestModels.Table.Groups],
            Rows = [.. TestModels.Table.Rows.Select(row => row with { Cells = [.. row.Cells, .. row.Cells, .. row.Cells] })],
        };
        var scene = CapitalTable.Draw(model);
        Assert.True(scene.Width > Theme.Width);
        SceneRules.AllHold(scene);
    }

    [Fact]
    public void A_table_without_rows_is_still_a_table() => SceneRules.AllHold(CapitalTable.Draw(TestModels.Table with { Rows = [], Footnotes = [] }));

    [Fact]
    public void A_row_with_a_cell_too_few_is_refused()
    {
        var row = TestModels.Table.Rows[0];
        Assert.Throws<ArgumentException>(() => CapitalTable.Draw(TestModels.Table with { Rows = [row with { Cells = row.Cells.RemoveAt(0) }] }));
    }
}
