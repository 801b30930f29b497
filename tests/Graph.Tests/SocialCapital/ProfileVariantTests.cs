using System.Text;
using WijkNetwerk.Graph.SocialCapital;
using WijkNetwerk.Graph.Tests.Ecosystems;
using WijkNetwerk.Graph.Views;

namespace WijkNetwerk.Graph.Tests.SocialCapital;

/// <summary>The other built-in profiles: what they change, on the same neighbourhood.</summary>
public sealed class ProfileVariantTests
{
    [Fact]
    public void Every_built_in_profile_has_its_name_and_a_source_for_each_entry()
    {
        foreach (var profile in Profile.Names.Select(Profile.Named))
        {
            Assert.Contains(profile.Name, Profile.Names);
            var sources = profile.Kinds.Select(k => k.Source).Concat(profile.Types.Select(t => t.Source)).Concat(profile.Levels.Values.Select(l => l.Source))
                .Concat(profile.Roles.Values).Concat(profile.Thresholds.Values.Select(t => t.Source)).Append(profile.Linking.Source);
            Assert.All(sources, source => Assert.Contains(profile.Sources.Keys, key => source.StartsWith(key, StringComparison.Ordinal)));
            Assert.All(profile.Levels.Keys, kind => Assert.NotNull(profile.Kind(kind)));
        }

        Assert.Throws<ArgumentException>(() => Profile.Named("nobody"));
    }

    [Fact]
    public void A_gradient_of_power_links_community_actors_too()
    {
        // Levels by kind: school 2, cooperative 1, residents' initiative 0. From a difference of 2 on a tie links.
        var wijk = new Wijk().Coops("C").Actor("S", "school").Actor("R", "residents_initiative").Actor("G", "municipality").Contacts("S-R S-C C-R C-G");

        Assert.Equal(["C-G Linking", "C-R BridgingPlaceUnknown", "C-S BridgingPlaceUnknown", "R-S Linking"], Classes(wijk, "woolcock-szreter"));
        Assert.Equal(["C-G Linking", "C-R BridgingPlaceUnknown", "C-S BridgingPlaceUnknown", "R-S BridgingPlaceUnknown"], Classes(wijk, "essay"));
    }

    [Fact]
    public void The_level_of_an_actor_itself_goes_before_that_of_its_kind()
    {
        var wijk = new Wijk().Coops("C").Actor("K", "cooperative", level: 3).Actor("N", "knowledge_institution").Contacts("C-K");

        Assert.Equal(["C-K Linking"], Classes(wijk, "woolcock-szreter"));
    }

    [Fact]
    public void With_linking_as_everybody_outside_the_collective_only_its_own_parts_bridge()
    {
        var wijk = new Wijk().Coops("C", "K").Actor("T", "cooperative", "C").Actor("U", "cooperative", "C").People("T", "t").People("U", "u").Contacts("t-u t-K C-K");

        Assert.Equal(["C-K Linking", "K-t Linking", "t-u Bonding"], Classes(wijk, "collectievekracht"));
        Assert.Equal(["C-K Linking", "K-t Linking", "t-u BridgingPlaceUnknown"], Classes(wijk, "collectievekracht", ReferenceLevel.Department));
    }

    [Fact]
    public void What_links_by_gradient_is_no_hole_to_bridge()
    {
        // R's only partner is a school two levels up: it has no bridging partner left.
        var m = Measure(new Wijk().Actor("S", "school").Actor("R", "residents_initiative").Contacts("S-R"), "woolcock-szreter");

        m.Score("R", "BR2").IsNotAvailable("no alters");
        m.Score("R", "BR1").IsNotAvailable("not mentioned");
        Assert.Equal(1, m.Score("R", "LI7").N);
    }

    [Fact]
    public void On_the_toy_the_readings_differ_where_they_should()
    {
        // Contact ties of C outwards: av bv dx bh link in each. Residents' organisation 0, business 1, cooperative 1, resident 0: no gradient of 2.
        Assert.Equal(4, Links("woolcock-szreter"));
        // Everybody outside: also ak cm dr aq, and km between BO and OV.
        Assert.Equal(9, Links("collectievekracht"));

        static int Links(string profile) =>
            new Measurement(new Reading(Tables.Toy, Profile.Named(profile), new ReadingOptions { At = new DateOnly(2025, 1, 1) })).Ties
                .Count(t => t.Channel == "contact" && t.Class == TieClass.Linking);
    }

    [Fact]
    public void A_profile_of_ones_own_may_say_only_what_differs()
    {
        var own = Profile.Parse("""
            { "name": "own", "version": "1", "basedOn": "woolcock-szreter", "label": { "en": "own", "nl": "eigen" },
              "linking": { "rule": "institution", "gradient": 1, "source": "us" }, "thresholds": { "departure": { "value": 0.5, "source": "us" } } }
            """u8);

        Assert.Equal((1.0, 0.5, 2.0), (own.Linking.Gradient, own.Norm("departure"), own.Norm("redundancyTarget")));
        Assert.Equal(Profile.Essay.Kinds, own.Kinds);
        var wrong = Assert.Throws<ProfileException>(() => Profile.Parse(Encoding.UTF8.GetBytes("{\"basedOn\": \"nobody\"}")));
        Assert.Contains("essay, woolcock-szreter, collectievekracht", wrong.Message, StringComparison.Ordinal);
    }

    private static string[] Classes(Wijk wijk, string profile, ReferenceLevel level = ReferenceLevel.Root) => Measure(wijk, profile, level).Classes();

    private static Measurement Measure(Wijk wijk, string profile, ReferenceLevel level = ReferenceLevel.Root) =>
        new(new Reading(wijk.Build(), Profile.Named(profile), new ReadingOptions { At = Wijk.Day, Level = level }));
}
