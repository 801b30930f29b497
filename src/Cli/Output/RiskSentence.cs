using WijkNetwerk.Graph.Ecosystems;
using WijkNetwerk.Graph.Results;

namespace WijkNetwerk.Cli.Output;

/// <summary>A single point of failure in plain words.</summary>
internal static class RiskSentence
{
    private const int MostSources = 4;

    /// <summary>The finding in one sentence.</summary>
    public static string Of(Risk risk, Ecosystem ecosystem, Texts texts)
    {
        var ego = Name(risk.Ego, ecosystem);
        var institution = Name(risk.Institution, ecosystem);
        var who = $"{risk.Name}{Persons(risk, texts)}";
        var sentence = risk.Rule switch
        {
            "C.1" when risk.Kind == "tie" => texts.Of("risk.tie", who, risk.Loss.Pairs ?? 0),
            "C.1" => texts.Of("risk.cut", who, risk.Loss.Pairs ?? 0),
            "C.2" => texts.Of("risk.gate", ego, institution, who),
            "C.6" when risk.Flags.Contains("only stated payer") => texts.Of("risk.payer.only", ego, who),
            "C.6" => texts.Of("risk.payer.dominant", ego, who),
            _ when risk.Ego is null => texts.Of("risk.carried", who),
            _ => texts.Of("risk.carried.ego", who, ego),
        };
        return $"{sentence} [{risk.Element}]{(risk.IsRanked ? "" : " " + texts["risk.unranked"])}";
    }

    /// <summary>Who loses what, how sure it is, on whose word.</summary>
    public static IEnumerable<string> Details(Risk risk, Ecosystem ecosystem, Texts texts)
    {
        var loss = risk.Loss;
        if (loss.Redundancy is { } ways)
        {
            yield return texts.Of("risk.ways", ways.Before, ways.After);
        }

        if (loss.Distance is { } steps)
        {
            yield return texts.Of("risk.steps", Steps(steps.Before, texts), Steps(steps.After, texts));
        }

        foreach (var (key, values) in Losses(loss, ecosystem, texts))
        {
            yield return texts.Of(key, values);
        }

        var sure = Wording.Code(texts, "evidence", RiskOutput.Word(risk.Evidence));
        yield return risk.Sources.IsEmpty ? texts.Of("risk.evidence.nosource", sure) : texts.Of("risk.evidence", sure, Sources(risk, texts));
        if (risk.Support is { } support)
        {
            yield return texts.Of("risk.support", Math.Round(100 * support));
        }

        if (!risk.Flags.IsEmpty)
        {
            yield return texts.Of("risk.flags", Wording.Codes(texts, "flag", risk.Flags));
        }
    }

    private static IEnumerable<(string Key, string Values)> Losses(Loss loss, Ecosystem ecosystem, Texts texts)
    {
        if (!loss.Institutions.IsEmpty)
        {
            yield return ("risk.institutions", string.Join(", ", loss.Institutions.Select(i => Name(i, ecosystem))));
        }

        if (!loss.Resources.IsEmpty)
        {
            yield return ("risk.resources", Wording.Codes(texts, "resource", loss.Resources));
        }

        if (!loss.Relations.IsEmpty)
        {
            yield return ("risk.relations", string.Join(", ", loss.Relations.Select(r => Relation(r, ecosystem))));
        }

        if (loss.EurosPerYear is { } euros)
        {
            yield return ("risk.euros", texts.Numbers.Screen((double)euros));
        }

        if (!loss.PeopleGroups.IsEmpty)
        {
            var number = loss.People is { } people ? $" ({texts.Numbers.Screen(people)})" : "";
            yield return ("risk.people", string.Join(", ", loss.PeopleGroups.Select(g => Name(g, ecosystem))) + number);
        }

        if (!loss.Relief.IsEmpty)
        {
            yield return ("risk.relief", string.Join(", ", loss.Relief.Select(r => Relation(r, ecosystem))));
        }
    }

    private static string Persons(Risk risk, Texts texts) =>
        risk.Kind != "role" ? "" : risk.Persons is { } persons ? $" ({texts.Count("persons", persons)})"
        : risk.Flags.Contains(Reason.TooFewPeople.Code) ? "" : $" ({texts["persons.unknown"]})";

    private static string Steps(int? steps, Texts texts) => steps is { } number ? texts.Numbers.Screen(number) : texts["steps.none"];

    private static string Sources(Risk risk, Texts texts)
    {
        var shown = string.Join("; ", risk.Sources.Take(MostSources).Select(RiskOutput.Source));
        return risk.Sources.Length > MostSources ? $"{shown}; {texts.Of("more", risk.Sources.Length - MostSources)}" : shown;
    }

    private static string Relation(string id, Ecosystem ecosystem) =>
        ecosystem.FindRelation(id) is { } r ? $"{id} ({Name(r.Source, ecosystem)} → {Name(r.Target, ecosystem)})" : id;

    private static string Name(string? id, Ecosystem ecosystem) => ecosystem.FindActor(id)?.Name ?? id ?? "";
}
