using WijkNetwerk.Graph.Ecosystems;
using WijkNetwerk.Graph.SocialCapital;
using WijkNetwerk.Ingest.Names;

namespace WijkNetwerk.Ingest.Tests.Names;

public sealed class NameQueueTests
{
    [Theory]
    [InlineData("Wijkpaleis", "Stichting het Wijkpaleis", Sureness.Likely, Why.SameName)]
    [InlineData("Wijkpaleis", "Wÿkpa1eis", Sureness.Likely, Why.LooksAlike)]
    [InlineData("Bewonersraad Spangen", "Spangen Bewonersraad", Sureness.Likely, Why.OtherOrder)]
    [InlineData("Delfshaven Coöperatie (DHC)", "DHC", Sureness.Likely, Why.Acronym)]
    [InlineData("Gemeentelijke Gezondheidsdienst", "GGD", Sureness.Possible, Why.Acronym)]
    [InlineData("Ministerie van Binnenlandse Zaken en Koninkrijksrelaties", "Ministerie van BZK", Sureness.Possible, Why.Acronym)]
    [InlineData("GGD Rotterdam", "Gemeentelijke Gezondheidsdienst Rotterdam", Sureness.Possible, Why.Acronym)]
    [InlineData("Stichting Wijkpaleis", "Coöperatie Wijkpaleis U.A.", Sureness.Possible, Why.OtherForm)]
    [InlineData("Woonstad", "Woonstad Rotterdam", Sureness.Possible, Why.ButForPlace)]
    [InlineData("Havensteder", "Havenstedr", Sureness.Possible, Why.Near)]
    public void Two_names_are_suggested_with_how_sure_and_why(string a, string b, Sureness sureness, Why why)
    {
        var suggestion = Assert.Single(Queue(Other("a", a) with { City = "Rotterdam" }, Other("b", b)));
        Assert.Equal((SuggestionKind.Same, "a", "b", sureness), (suggestion.Kind, suggestion.First, suggestion.Second, suggestion.Sureness));
        Assert.Contains(why, suggestion.Why);
    }

    [Theory]
    [InlineData("Wijkraad Noord", "Wijkraad Oost")]
    [InlineData("Werktafel 2", "Werktafel 3")]
    [InlineData("Gemeente Utrecht", "Provincie Utrecht")]
    [InlineData("Gemeente Utrecht", "Stichting Utrecht")]
    [InlineData("Bewoners (Noord)", "Bewoners (Zuid)")]
    [InlineData("Zorgcoöperatie De Brug", "Dorpscoöperatie De Brug")]
    [InlineData("Buurthuis Oost", "Buurthuis West")]
    public void Two_that_only_resemble_each_other_are_not_suggested(string a, string b) => Assert.Empty(Queue(Other("a", a), Other("b", b)));

    [Fact]
    public void The_same_number_is_certain_and_comes_first_whatever_the_names()
    {
        var queue = Queue(
            Other("a", "Woonstad") with { Kvk = "30280353" }, Other("b", "De Huizenbaas") with { Kvk = "3028 0353" }, Other("c", "Wijkpaleis"), Other("d", "wijkpaleis"));
        Assert.Equal(["a", "c"], queue.Select(s => s.First));
        Assert.Equal(Sureness.Certain, queue[0].Sureness);
        Assert.Equal([Why.SameKvk], queue[0].Why);
    }

    [Fact]
    public void An_OIN_decides_by_the_number_it_holds() =>
        Assert.Equal(Sureness.Certain, Assert.Single(Queue(Other("a", "Utrecht") with { Oin = "00000001002220647000" }, Other("b", "De Dom") with { Rsin = "002220647" })).Sureness);

    [Fact]
    public void Two_different_numbers_are_never_suggested_and_a_wrong_one_decides_nothing()
    {
        Assert.Empty(Queue(Other("a", "Wijkpaleis") with { Kvk = "30280353" }, Other("b", "Wijkpaleis") with { Kvk = "27365323" }));
        Assert.Single(Queue(Other("a", "Wijkpaleis") with { Kvk = "30280353" }, Other("b", "Wijkpaleis") with { Kvk = "?" }));
    }

    [Fact]
    public void A_department_shares_the_number_of_its_organisation_and_is_not_it()
    {
        var queue = Queue(
            new Actor { Id = "g", Name = "Gemeente Utrecht", Kind = "municipality", Rsin = "002220647" },
            new Actor { Id = "z", Name = "Afdeling Zorg", Kind = "municipal_department", Rsin = "002220647" });
        Assert.Empty(queue);
    }

    [Fact]
    public void Another_name_of_one_that_is_the_name_of_the_other_is_said()
    {
        var suggestion = Assert.Single(Queue(Other("a", "De Nieuwe Wijkwinkel") with { Aliases = ["Wijkpaleis"] }, Other("b", "Wijkpaleis")));
        Assert.Equal(Sureness.Likely, suggestion.Sureness);
        Assert.Contains(Why.Alias, suggestion.Why);
    }

    [Fact]
    public void Only_like_is_compared_with_like()
    {
        Assert.Empty(Queue(Other("a", "Wijkpaleis"), new Actor { Id = "b", Name = "Wijkpaleis", Kind = "place" }));
        Assert.Empty(Queue(Other("a", "Fondsen"), Other("b", "Fondsen") with { IsGeneric = true }));
        Assert.Empty(Queue(Other("a", "Wijkraad Noord") with { City = "Breda" }, Other("b", "Wijkraad Noord") with { City = "Tilburg" }));
        Assert.Empty(Queue(Other("a", "Wijkpaleis"), Other("b", "Wijkpaleis") with { PartOf = "a" }));
    }

    [Theory]
    [InlineData("Gemeente Rotterdam, afdeling Wijken", "municipal_department", Sureness.Likely)]
    [InlineData("Gemeente Rotterdam - MO", "municipal_department", Sureness.Likely)]
    [InlineData("Dienst Parken van de gemeente Rotterdam", "municipal_department", Sureness.Likely)]
    [InlineData("Gebied Noord (gemeente Rotterdam)", "area_organisation", Sureness.Likely)]
    [InlineData("Subsidieloket gemeente Rotterdam", "other", Sureness.Possible)]
    public void A_department_is_suggested_to_be_a_part(string name, string kind, Sureness sureness)
    {
        var gemeente = new Actor { Id = "gemeente-rotterdam", Name = "Gemeente Rotterdam", Kind = "municipality" };
        var part = new Actor { Id = "deel", Name = name, Kind = kind };
        var suggestion = Assert.Single(Queue(gemeente, part));
        Assert.Equal((SuggestionKind.PartOf, "deel", "gemeente-rotterdam", sureness), (suggestion.Kind, suggestion.First, suggestion.Second, suggestion.Sureness));
        Assert.Empty(Queue(gemeente, part with { PartOf = "gemeente-rotterdam" }));
    }

    [Theory]
    [InlineData("Vrienden van de gemeente Rotterdam", "other")]
    [InlineData("Nachtplan gemeente Rotterdam", "policy_instrument")]
    [InlineData("Bewoners van de gemeente Rotterdam", "resident_group")]
    public void Who_only_has_to_do_with_it_is_not(string name, string kind) =>
        Assert.Empty(Queue(new Actor { Id = "g", Name = "Gemeente Rotterdam", Kind = "municipality" }, new Actor { Id = "v", Name = name, Kind = kind }));

    [Theory]
    [InlineData(Verdict.Different)]
    [InlineData(Verdict.PartOf)]
    public void What_was_decided_does_not_come_back_in_either_order(Verdict verdict)
    {
        Actor[] actors = [Other("a", "Wijkpaleis"), Other("b", "wijkpaleis")];
        Assert.Empty(Queue([new NameDecision("a", "b", verdict, "MK", Fixture.Date)], actors));
        Assert.Empty(Queue([new NameDecision("b", "a", verdict, "MK", Fixture.Date)], actors));
        Assert.Single(Queue([new NameDecision("a", "b", verdict, "MK", Fixture.Date), new NameDecision("b", "a", Verdict.Undone, "MK", Fixture.Date)], actors));
    }

    [Fact]
    public void A_pair_that_was_rejected_does_not_come_back_under_the_id_that_one_of_them_became() => Assert.Empty(Queue(
        [new NameDecision("a", "b", Verdict.Different, "MK", Fixture.Date), new NameDecision("b", "c", Verdict.Same, "MK", Fixture.Date, Kept: "c")],
        Other("a", "Wijkpaleis"), Other("c", "wijkpaleis")));

    [Fact]
    public void The_order_of_the_rows_and_the_language_of_the_machine_change_nothing()
    {
        var actors = new MadeNames(5, 60).Ecosystem.Actors;
        var queues = new[] { "nl-NL", "tr-TR" }.Select(culture =>
        {
            using var _ = new Culture(culture);
            return string.Join('\n', Queue([.. culture == "nl-NL" ? actors : actors.Reverse()]).Select(s => $"{s} {string.Join(',', s.Why)}").Select(l => l.Replace("System.Collections.Immutable", "")));
        });
        Assert.Single(queues.Distinct());
    }

    private static NameSuggestion[] Queue(params Actor[] actors) => Queue([], actors);

    private static NameSuggestion[] Queue(NameDecision[] log, params Actor[] actors) =>
        [.. NameQueue.Of(new Ecosystem(actors, []), Profile.Essay, log).Suggestions];

    private static Actor Other(string id, string name) => new() { Id = id, Name = name, Kind = "other" };
}
