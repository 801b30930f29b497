using System.Security.Cryptography;
using WijkNetwerk.Graph.Ecosystems;
using WijkNetwerk.Graph.SocialCapital;
using WijkNetwerk.Ingest.Privacy;

namespace WijkNetwerk.Ingest.Tests.Privacy;

public sealed class AudienceViewTests
{
    private static readonly AudienceOptions Options = new() { At = new DateOnly(2025, 1, 1) };

    [Fact]
    public void Nothing_of_a_person_is_left_for_the_public()
    {
        var text = Dump.Of(Give(Audience.Public).Ecosystem);
        Assert.All(SmallWijk.Secrets, secret => Assert.DoesNotContain(secret, text, StringComparison.Ordinal));
    }

    [Fact]
    public void Nothing_of_a_person_is_left_under_pseudonyms()
    {
        var options = Options with { Pseudonyms = new Pseudonyms(SHA256.HashData([1]), "test") };
        var text = Dump.Of(Give(Audience.Public, options).Ecosystem);
        Assert.All(SmallWijk.Secrets, secret => Assert.DoesNotContain(secret, text, StringComparison.Ordinal));
        Assert.Contains(options.Pseudonyms.Of("anna-zilverberg"), text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_public_sees_organisations_and_people_of_no_organisation_as_one_node_a_kind()
    {
        var ecosystem = Give(Audience.Public).Ecosystem;
        Assert.Equal(
            ["bank", "buren", "coop", "feest", "plein", "stad", "stad-wijken", "together-person"], ecosystem.Actors.Select(a => a.Id));
        // Six residents are told, two elderly people are too few.
        Assert.Equal(6, ecosystem.Actor("together-person").Persons);
        Assert.Empty(ecosystem.Memberships);
        Assert.Equal("coop", Assert.Single(ecosystem.Attendance).Actor);
        Assert.Equal("coop", Assert.Single(ecosystem.Coverage).Informant);
    }

    [Fact]
    public void Relations_of_people_become_those_of_their_organisation()
    {
        var relations = Give(Audience.Public).Ecosystem.Relations;
        // By hand: r1 and r2 become one between the cooperative and the department; r5 and r6 those of the residents together; r3, r4, r9 and r12 stay.
        Assert.Equal(
            [
                ("bank--together-person--contact", "bank", "together-person"), ("bank--together-person--funding", "bank", "together-person"),
                ("coop--stad-wijken--contact", "coop", "stad-wijken"), ("r12", "coop", "stad-wijken"), ("r3", "stad", "coop"), ("r4", "coop", "buren"), ("r9", "coop", "bank"),
            ],
            relations.Select(r => (r.Id, r.Source, r.Target)));
        var together = relations.Single(r => r.Id == "coop--stad-wijken--contact");
        Assert.Equal(3, together.Strength);
        Assert.False(together.DoNotApproach);
        Assert.Null(relations.Single(r => r.Type == "funding" && r.Source == "bank").AmountEur);
        // One payer: what the relation is, tells what the municipality pays.
        Assert.Null(relations.Single(r => r.Id == "r3").AmountEur);
        Assert.All(relations, r => Assert.Equal(Period.Unknown, r.Period));
        // What hung on a person hangs on nothing; what hung on a relation that stays still does.
        Assert.True(relations.Single(r => r.Id == "r3").CarriedBy.IsNothing);
        Assert.Equal("r3", relations.Single(r => r.Id == "r4").CarriedBy.ToString());
    }

    [Fact]
    public void What_is_left_out_is_said()
    {
        var leftOut = Give(Audience.Public).LeftOut.ToDictionary(l => l.What, l => l.Count);
        Assert.Equal(4, leftOut[LeftOutPart.Memberships]);
        Assert.Equal(1, leftOut[LeftOutPart.RelationsNotLive]);
        Assert.Equal(6, leftOut[LeftOutPart.PeopleTogether]);
        Assert.Equal(1, leftOut[LeftOutPart.RelationsTogether]);
        Assert.Equal((1, 1), (leftOut[LeftOutPart.Amounts], leftOut[LeftOutPart.AmountsOfOnePayer]));
        // r7 and r10: the elderly and the hero are too few; r11: Carla is of two organisations.
        Assert.Equal(3, leftOut[LeftOutPart.RelationsOfLeftOut]);
        Assert.All(Give(Audience.Public).LeftOut, l => Assert.Contains(l.Count.ToString(System.Globalization.CultureInfo.InvariantCulture), l.In("nl"), StringComparison.Ordinal));
    }

    [Fact]
    public void Members_see_their_own_people_and_nobody_elses()
    {
        var ecosystem = Give(Audience.Members, Options with { Own = ["coop"] }).Ecosystem;
        Assert.Equal("Anna Zilverberg", ecosystem.Actor("anna-zilverberg").Name);
        Assert.NotNull(ecosystem.FindRelation("anna--bram"));
        // Whom she knows at the municipality is not told; that she knows it is, and since when.
        var contact = ecosystem.Relations.Single(r => r.Source == "anna-zilverberg" && r.Target != "bram-quakkelaar");
        Assert.Equal(("stad-wijken", "2023-05"), (contact.Target, contact.Period.From?.Text));
        // What their own organisation is paid is theirs to know; what it is to others is not.
        Assert.Equal(50_000, ecosystem.FindRelation("r3")!.AmountEur);
        Assert.Null(Give(Audience.Members, Options with { Own = ["buren"] }).Ecosystem.FindRelation("r3")!.AmountEur);
        var text = Dump.Of(ecosystem);
        Assert.All(["Ulrum", "ulrum", "Oosterzij", "geheim", "roddel", "1234"], secret => Assert.DoesNotContain(secret, text, StringComparison.Ordinal));
        // One organisation may not see the people of another, although they are called members too.
        Assert.DoesNotContain("Zilverberg", Dump.Of(Give(Audience.Members, Options with { Own = ["buren"] }).Ecosystem), StringComparison.Ordinal);
        Assert.DoesNotContain("Zilverberg", Dump.Of(Give(Audience.Members).Ecosystem), StringComparison.Ordinal);
    }

    [Fact]
    public void Those_who_keep_the_project_see_everything()
    {
        var all = Give(Audience.Internal);
        Assert.Equal(Dump.Of(SmallWijk.Ecosystem), Dump.Of(all.Ecosystem));
        Assert.Empty(all.LeftOut);
    }

    [Fact]
    public void What_is_measured_for_the_public_names_nobody_and_keeps_every_tie()
    {
        var masked = AudienceView.ToMeasure(SmallWijk.Ecosystem, Profile.Essay, Audience.Public, Options).Ecosystem;
        var text = Dump.Of(masked);
        Assert.All(SmallWijk.Secrets.Except(["2023-05", "2022", "1234"]), secret => Assert.DoesNotContain(secret, text.Replace("Molen van Zilverberg", "", StringComparison.Ordinal), StringComparison.Ordinal));
        Assert.Equal(SmallWijk.Ecosystem.Relations.Length, masked.Relations.Length);
        Assert.Equal(SmallWijk.Ecosystem.Actors.Length, masked.Actors.Length);
        Assert.Contains(masked.Actors, a => a.Name == "één contactpersoon");
        Assert.Contains(masked.Actors, a => a.Name == "één bewoner");
        Assert.Equal("accounthouder wijken", masked.Actor("rol-accounthouder").Name);
    }

    [Fact]
    public void The_order_of_the_rows_changes_nothing()
    {
        var turned = new Ecosystem(
            SmallWijk.Ecosystem.Actors.Reverse(), SmallWijk.Ecosystem.Relations.Reverse(), SmallWijk.Ecosystem.Memberships.Reverse(),
            SmallWijk.Ecosystem.Attendance.Reverse(), SmallWijk.Ecosystem.Coverage.Reverse());
        Assert.Equal(Dump.Of(Give(Audience.Public).Ecosystem), Dump.Of(AudienceView.ToGive(turned, Profile.Essay, Audience.Public, Options).Ecosystem));
        Assert.Equal(
            Dump.Of(AudienceView.ToMeasure(SmallWijk.Ecosystem, Profile.Essay, Audience.Public, Options).Ecosystem),
            Dump.Of(AudienceView.ToMeasure(turned, Profile.Essay, Audience.Public, Options).Ecosystem));
    }

    private static AudienceResult Give(Audience audience, AudienceOptions? options = null) =>
        AudienceView.ToGive(SmallWijk.Ecosystem, Profile.Essay, audience, options ?? Options);
}
