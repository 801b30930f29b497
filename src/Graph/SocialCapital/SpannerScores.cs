using System.Collections.Immutable;
using WijkNetwerk.Graph.Results;
using WijkNetwerk.Graph.Views;

namespace WijkNetwerk.Graph.SocialCapital;

/// <summary>The numbers of <see cref="BoundarySpanner"/> as scores, one a measure.</summary>
public static class SpannerScores
{
    private const double DaysAYear = 365.25;

    /// <summary>The scores of persons and roles.</summary>
    /// <param name="m">The measurement.</param>
    /// <param name="persons">Ids; null takes everybody who belongs to one organisation.</param>
    /// <returns>By person, in the order of the catalogue.</returns>
    public static ImmutableArray<Score> Of(Measurement m, IEnumerable<string>? persons = null) =>
        [.. BoundarySpanner.Of(m, persons).SelectMany(s => Of(m, s))];

    private static IEnumerable<Score> Of(Measurement m, Spanner s)
    {
        var at = m.Reading.Options.At;
        var isAsked = s.Observed == s.Others;
        var isOwn = m.Reading.Kind(m.Reading.Ecosystem.Actor(s.Id))?.Nameable == Nameable.OwnOrganisation;
        ImmutableArray<string> always = [.. isOwn ? ["own organisation only"] : Array.Empty<string>(), .. s.Persons is null ? ["size not stated"] : Array.Empty<string>()];
        var blank = new Score
        {
            Ego = s.Id,
            View = PersonView.Name,
            Measure = "",
            Institution = s.Unit.IsInstitutional ? s.Unit.Id : null,
            N = s.Out + s.In,
            ObservedDyads = s.Observed,
            AllDyads = s.Others,
            Ties = s.Relations,
            Evidence = m.Count(s.Relations),
            Flags = always,
        };

        // What is there is a lower bound; what needs absences holds over recorded relations.
        Score Present(string measure, double count) => (count, isAsked) switch
        {
            (0, false) => blank with { Measure = measure, Reason = Reason.NotMentioned, Low = 0 },
            (_, true) => blank with { Measure = measure, Value = count, Low = count, High = count },
            _ => blank with { Measure = measure, Value = count, Low = count, Flags = [.. always, "lower bound"] },
        };
        Score Over(string measure, double? value, Reason otherwise) => value is null
            ? blank with { Measure = measure, Reason = otherwise }
            : blank with { Measure = measure, Value = value, Flags = isAsked ? always : [.. always, "over recorded relations"] };

        var nobody = isAsked ? Reason.NoAlters : Reason.NotMentioned;
        yield return Present("SP1", s.Out) with { N = s.Out, Flags = Counted(Present("SP1", s.Out).Flags, "contacts in neither count", s.NotPlaced) };
        yield return Present("SP1.inside", s.In) with { N = s.In, Flags = Counted(Present("SP1.inside", s.In).Flags, "within the own department", s.OwnDepartment) };
        yield return Over("SP2", s.Balance, nobody);
        var ei = Over("SP3", s.Ei, nobody);
        yield return s.IsIsolated ? ei with { Flags = ei.Flags.Add("isolated inside") } : ei;
        yield return Over("SP4", s.InternalReach, Reason.TooFewToCompare) with { N = Math.Max(0, s.Reachable) };
        if (s.Unit.IsInstitutional)
        {
            yield return s.TopManagement switch
            {
                null => blank with { Measure = "SP5", Reason = Reason.LevelNotStated },
                true => blank with { Measure = "SP5", Value = 1 },
                false when isAsked => blank with { Measure = "SP5", Value = 0 },
                _ => blank with { Measure = "SP5", Reason = Reason.NotMentioned, Low = 0 },
            };
        }

        yield return Over("SP6", s.Brokering is { } b ? b.Roles.Gatekeeper + b.Roles.Liaison : null, Reason.Isolate);
        yield return Over("SP6.exclusive", s.Brokering?.Exclusive, Reason.Isolate);
        yield return Over("SP7", s.Dependency, Reason.NotMentioned) with { N = s.Pairs };
        var load = Present("SP8", s.Organisations.Length) with { N = s.Organisations.Length, Elements = s.Organisations };
        yield return s.Persons is > 1 and { } persons ? load with { Value = load.Value / persons, Low = load.Low / persons, High = load.High / persons } : load;
        if (s.Unit.IsInstitutional)
        {
            yield return blank with { Measure = "SP8.departments", Value = s.Departments.Length, N = s.Departments.Length, Elements = s.Departments };
        }

        yield return s.Level is { } level
            ? blank with { Measure = "SP9", Value = level }
            : blank with { Measure = "SP9", Reason = Reason.LevelNotStated };
        yield return s.Since is { } since
            ? blank with { Measure = "SP9.years", Value = (at.DayNumber - since.First.DayNumber) / DaysAYear }
            : blank with { Measure = "SP9.years", Reason = Reason.NotMentioned };
        yield return s.Until is { } until
            ? blank with { Measure = "SP9.left", Value = (until.After.DayNumber - at.DayNumber) / DaysAYear }
            : blank with { Measure = "SP9.left", Reason = Reason.NotMentioned };
        if (s.Core is { } core)
        {
            yield return Over("SP10", core, Reason.InsideNotKnown);
        }
    }

    private static ImmutableArray<string> Counted(ImmutableArray<string> flags, string what, int number) => number > 0 ? flags.Add($"{what}: {number}") : flags;
}
