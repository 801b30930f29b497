using WijkNetwerk.Viz.Report;

namespace WijkNetwerk.Viz.Tests.Report;

public class FigureSetTests
{
    [Fact]
    public void A_figure_is_drawn_once_whoever_asks()
    {
        var figures = new FigureSet(RealSet.Input);
        Assert.Same(figures.Map("nl"), figures.Map("nl"));
        Assert.Same(figures.Rings("wijkpaleis", "en"), figures.Rings("wijkpaleis", "en"));
        Assert.NotSame(figures.Rings("wijkpaleis", "en"), figures.Rings("wijkpaleis", "nl"));
        Assert.NotEqual(figures.Table("en").Title, figures.Table("nl").Title);
    }

    [Fact]
    public void Figures_that_were_used_already_give_the_same_report()
    {
        var figures = new FigureSet(RealSet.Input);
        figures.Map("en");
        figures.Rings("wijkpaleis", "nl");
        Assert.Equal(RealSet.Report, NeighbourhoodReport.Write(figures));
    }
}
