using WijkNetwerk.Cli.Output;
using WijkNetwerk.Cli.Projects;
using WijkNetwerk.Graph.Ecosystems;
using WijkNetwerk.Graph.Results;
using WijkNetwerk.Graph.SocialCapital;
using WijkNetwerk.Graph.Views;
using WijkNetwerk.Ingest.Privacy;

namespace WijkNetwerk.Cli.Running;

/// <summary>The tables of a run: every number and everything it rests on, one row an item.</summary>
internal static class RunTables
{
    private const string Hidden = "[…]";

    /// <summary>Writes them.</summary>
    public static void Write(RunWork work)
    {
        var measurements = work.Levels.Select(work.Project.At).ToArray();
        var m = measurements[0];
        work.Write("tables/actors.csv", w => Actors(work.Project.At(ReferenceLevel.Root), work.Project.At(ReferenceLevel.Department)).Write(w, work.Project.Ecosystem.Actors));
        work.Write("tables/relations.csv", w => Relations(m, work.Project.Audience).Write(w, work.Project.Ecosystem.Relations));
        work.Write("tables/ties.csv", w => Ties.Write(w, measurements.SelectMany(x => x.Organisations.Ties.Select(t => (x, t)))));
        work.Write("tables/pairs.csv", w => Pairs.Write(w, OrganisationPairs.Of(m.Reading).Select(p => (m, p))));
        work.Write("tables/support.csv", w => Support.Write(w, MunicipalSupport.Of(m.Reading)));
        work.Write("tables/scores.csv", w => ScoreOutput.Csv.Write(w, work.Scores));
        work.Write("tables/neighbourhoods.csv", w => ScoreOutput.Csv.Write(w, work.Whole));
        work.Write("tables/risks.csv", w => RiskOutput.Csv.Write(w, work.Risks));
        work.Write("tables/partners.csv", w => GapOutput.Csv.Write(w, work.Gaps));
        work.Write("tables/findings.csv", w => FindingOutput.Csv(work.Session.Texts).Write(w, work.Report.Findings.Select(f => Shown(f, work.Project))));
    }

    // A finding about a row quotes what stood in its cells, which may be about a person whatever it is.
    private static Finding Shown(Finding finding, OpenProject project)
    {
        bool IsHidden(string text) => project.Audience != Audience.Internal && (finding.Where.Row is not null || project.NamesSomebody(text));
        return finding with
        {
            Found = IsHidden(finding.Found) ? Hidden : finding.Found,
            Arguments = [.. finding.Arguments.Select(a => IsHidden(a) ? Hidden : a)],
        };
    }

    private static CsvTable<(Measurement M, UnitTie Tie)> Ties { get; } = new CsvTable<(Measurement M, UnitTie Tie)>()
        .Text("level", x => x.M.Reading.Options.Level == ReferenceLevel.Root ? "root" : "department")
        .Text("first", x => x.Tie.First)
        .Text("second", x => x.Tie.Second)
        .Text("class", x => Words.Of(x.Tie.Class))
        .List("channels", x => x.Tie.Relations.Select(r => r.Rule.Channel).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        .List("relations", x => x.Tie.Relations.Select(r => r.Relation.Id))
        .Whole("stated", x => x.M.Count(x.Tie.Relations.Select(r => r.Relation.Id)).Stated)
        .Whole("implied", x => x.M.Count(x.Tie.Relations.Select(r => r.Relation.Id)).Implied)
        .Whole("contradicted", x => x.M.Count(x.Tie.Relations.Select(r => r.Relation.Id)).Contradicted);

    private static CsvTable<(Measurement M, OrganisationPair Pair)> Pairs { get; } = new CsvTable<(Measurement M, OrganisationPair Pair)>()
        .Text("first", x => x.Pair.First)
        .Text("second", x => x.Pair.Second)
        .Text("first_root", x => x.M.Reading.RootUnitsOf(x.Pair.First).Single)
        .Text("second_root", x => x.M.Reading.RootUnitsOf(x.Pair.Second).Single)
        .Whole("ties", x => x.Pair.Ties)
        .Text("ladder", x => Words.OfStep(x.Pair.Step))
        .List("channels", x => x.Pair.Channels)
        .Number("strongest", x => x.Pair.Strongest)
        .Number("mean_strength", x => x.Pair.MeanStrength)
        .Whole("first_people", x => x.Pair.FirstPeople.Length)
        .Whole("second_people", x => x.Pair.SecondPeople.Length)
        .Number("contact_redundancy", x => x.Pair.ContactRedundancy)
        .YesNo("at_least", x => x.Pair.IsAtLeast)
        .Whole("unattributed", x => x.Pair.Unattributed)
        .Whole("support", x => x.Pair.Support.Length)
        .Whole("control", x => x.Pair.Control.Length)
        .Whole("stated", x => x.M.Count(x.Pair.Relations).Stated)
        .Whole("implied", x => x.M.Count(x.Pair.Relations).Implied)
        .Whole("contradicted", x => x.M.Count(x.Pair.Relations).Contradicted)
        .List("relations", x => x.Pair.Relations)
        .List("control_relations", x => x.Pair.Control)
        .Whole("open_ties", x => x.Pair.OpenTies)
        .Number("contact_redundancy_at_most", x => x.Pair.MostContactRedundancy)
        .List("open_relations", x => x.Pair.OpenRelations);

    private static CsvTable<SupportRow> Support { get; } = new CsvTable<SupportRow>()
        .Text("organisation", r => r.Organisation)
        .Text("municipality", r => r.Municipality)
        .List("subsidy", r => r.Forms[0])
        .List("client", r => r.Forms[1])
        .List("property", r => r.Forms[2])
        .List("network", r => r.Forms[3])
        .List("implementation", r => r.Forms[4])
        .Whole("forms", r => r.Forms.Count(f => !f.IsEmpty))
        .List("regulation", r => r.Regulation)
        .List("accountability", r => r.Accountability);

    private static CsvTable<Actor> Actors(Measurement root, Measurement department)
    {
        var reading = root.Reading;
        return new CsvTable<Actor>()
            .Text("id", a => a.Id)
            .Text("name", a => a.Name)
            .Text("kind", a => reading.Kind(a)?.Kind ?? a.Kind)
            .Text("class", a => reading.Kind(a) is null ? "" : Words.Of(reading.Unit(a.Id).Class))
            .Text("sector", a => reading.Kind(a)?.Sector)
            .Text("sphere", a => Words.Of(a.Sphere))
            .List("neighbourhoods", a => a.Neighbourhoods)
            .Text("city", a => a.City)
            .Text("part_of", a => a.PartOf)
            .List("unit_root", a => reading.UnitsOf(a.Id).Ids)
            .List("unit_department", a => department.Reading.UnitsOf(a.Id).Ids)
            .YesNo("in_networks", a => !a.IsGeneric && reading.Kind(a) is { IsInNetworks: true })
            .YesNo("generic", a => a.IsGeneric)
            .YesNo("may_be_named", a => reading.MayBeNamed(a.Id))
            .Whole("persons", a => a.Persons)
            .Text("document", a => a.Document)
            .Text("document_ref", a => a.DocumentRef);
    }

    private static CsvTable<Relation> Relations(Measurement m, Audience audience)
    {
        var reading = m.Reading;
        // Since when somebody has known somebody tells who they are.
        bool IsPeople(string id) => reading.Kind(reading.Ecosystem.Actor(id)) is not { IsPeople: false };
        bool HidesDates(Relation r) => audience != Audience.Internal && (IsPeople(r.Source) || IsPeople(r.Target));
        var live = reading.Live.ToDictionary(l => l.Relation.Id, StringComparer.Ordinal);
        var classes = m.Ties.SelectMany(t => t.Relations.Select(r => (Id: r, t.Class))).DistinctBy(x => x.Id)
            .ToDictionary(x => x.Id, x => Words.Of(x.Class), StringComparer.Ordinal);
        return new CsvTable<Relation>()
            .Text("id", r => r.Id)
            .Text("source", r => r.Source)
            .Text("target", r => r.Target)
            .Text("type", r => r.Type)
            .Text("channel", r => reading.Rule(r).Channel)
            .YesNo("capital", r => reading.Rule(r).Capital)
            .Text("class", r => classes.GetValueOrDefault(r.Id))
            .Whole("step", r => reading.Rule(r).Step is > 0 and var step ? step : null)
            .YesNo("live", r => live.ContainsKey(r.Id))
            .YesNo("counted", r => live.GetValueOrDefault(r.Id)?.IsTie == true)
            .Text("status", r => Words.Of(r.Status))
            .Text("resource", r => r.Resource)
            .YesNo("directed", r => r.IsDirected)
            .Number("strength", r => r.Strength)
            .Number("amount_eur", r => (double?)r.AmountEur)
            .Text("from", r => HidesDates(r) ? null : r.Period.From?.Text)
            .Text("to", r => HidesDates(r) ? null : r.Period.IsOpenEnded ? "open" : r.Period.To?.Text)
            .Text("evidence", r => RiskOutput.Word(r.Certainty))
            .Text("carried_by", r => r.CarriedBy.ToString())
            .List("source_units", r => reading.UnitsOf(r.Source, r.SourceActingFor).Ids)
            .List("target_units", r => reading.UnitsOf(r.Target, r.TargetActingFor).Ids)
            .List("reported_by", r => r.Evidence.Select(e => e.ReportedBy).OfType<string>())
            .List("documents", r => r.Evidence.Where(e => e.Document is not null).Select(e => e.DocumentRef is null ? e.Document! : $"{e.Document} {e.DocumentRef}"));
    }
}
