using WijkNetwerk.Graph.Ecosystems;
using WijkNetwerk.Graph.SocialCapital;
using WijkNetwerk.Graph.Views;

namespace WijkNetwerk.Graph.Tests.Views;

public sealed class TwoModeViewTests
{
    private static readonly Actor[] Actors =
    [
        new() { Id = "anna", Name = "Anna", Kind = "person" }, new() { Id = "bert", Name = "Bert", Kind = "person" }, new() { Id = "c", Name = "C", Kind = "cooperative" },
        new() { Id = "bewoners", Name = "Bewoners", Kind = "resident_group", IsGeneric = true },
        new() { Id = "overleg", Name = "Overleg", Kind = "event" }, new() { Id = "wijkdag", Name = "Wijkdag", Kind = "event" },
    ];

    [Fact]
    public void Attendance_and_live_relations_of_the_channel_are_attendance()
    {
        var view = View(
            [Relation("r1", "c", "wijkdag", "participation"), Relation("r2", "bert", "wijkdag", "leadership"), Relation("r3", "anna", "bert", "contact")],
            [new("anna", "wijkdag")]);
        Assert.Equal("anna@wijkdag bert@wijkdag c@wijkdag", Said(view));
    }

    [Fact]
    public void What_is_planned_ended_or_after_the_reference_date_is_not_there()
    {
        var view = View(
            [Relation("r1", "c", "wijkdag", "participation") with { Status = RelationStatus.Planned }],
            [new("anna", "overleg", PartialDate.Parse("2024-05-01")), new("bert", "overleg", PartialDate.Parse("2025-06-01")), new("bert", "wijkdag", PartialDate.Parse("2025"))]);
        // 2025 began on the reference date: its day may have been.
        Assert.Equal("anna@overleg bert@wijkdag", Said(view));
    }

    [Fact]
    public void An_event_on_several_dates_is_several_gatherings_and_generic_actors_are_left_out()
    {
        var view = View([], [new("anna", "overleg", PartialDate.Parse("2024-05-01")), new("bert", "overleg", PartialDate.Parse("2024-06-01")), new("bewoners", "overleg", PartialDate.Parse("2024-06-01"))]);
        Assert.Equal("anna@overleg 2024-05-01 bert@overleg 2024-06-01", Said(view));
    }

    [Fact]
    public void It_is_no_contact()
    {
        var ecosystem = new Ecosystem(Actors, [], [], [new("anna", "wijkdag"), new("bert", "wijkdag")]);
        Assert.Equal(0, PersonView.Of(Reading(ecosystem)).Network.TieCount);
    }

    private static Relation Relation(string id, string source, string target, string type) =>
        new() { Id = id, Source = source, Target = target, Type = type, Status = RelationStatus.Active };

    private static LabelledTwoMode View(Relation[] relations, Attendance[] attendance) => TwoModeView.Of(Reading(new Ecosystem(Actors, relations, [], attendance)));

    private static Reading Reading(Ecosystem ecosystem) => new(ecosystem, Profile.Essay, new ReadingOptions { At = new DateOnly(2025, 1, 1) });

    private static string Said(LabelledTwoMode view) => string.Join(' ', Enumerable.Range(0, view.Actors.Count)
        .SelectMany(actor => view.Network.EventsOf(actor).ToArray().Select(happening => $"{view.Actors[actor]}@{view.Gatherings[happening]}")));
}
