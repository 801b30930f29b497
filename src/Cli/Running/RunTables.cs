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
        var shown = work.Project.Shown;
        var (root, department) = Read(work.Project);
        // A person without an organisation is a unit of its own: the list of relations has it together with others.
        bool IsThere(string id) => shown is null || root.Reading.Ecosystem.FindActor(id) is not null;
        work.Write("tables/actors.csv", w => Actors(root, department, work.Project).Write(w, root.Reading.Ecosystem.Actors));
        work.Write("tables/relations.csv", w => Relations(m.Reading.Options.Level == ReferenceLevel.Root ? root : department, work.Project).Write(w, root.Reading.Ecosystem.Relations));
        work.Write("tables/ties.csv", w => Ties(shown).Write(w, measurements.SelectMany(x => x.Organisations.Ties.Where(t => IsThere(t.First) && IsThere(t.Second)).Select(t => (x, t)))));
        work.Write("tables/pairs.csv", w => Pairs(shown).Write(w, OrganisationPairs.Of(m.Reading).Where(p => IsThere(p.First) && IsThere(p.Second)).Select(p => (m, p))));
        work.Write("tables/support.csv", w => Support(shown).Write(w, MunicipalSupport.Of(m.Reading)));
        work.Write("tables/scores.csv", w => ScoreOutput.Csv.Write(w, Shown(work.Scores, work.Scores, shown)));
        work.Write("tables/neighbourhoods.csv", w => ScoreOutput.Csv.Write(w, Shown(work.Whole, work.Scores, shown)));
        work.Write("tables/risks.csv", w => RiskOutput.Csv.Write(w, shown is null ? work.Risks : shown.Bare(work.Risks.Select(shown.Risk))));
        work.Write("tables/partners.csv", w => GapOutput.Csv.Write(w, shown is null ? work.Gaps : work.Gaps.Select(g => Shown(g, shown))));
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

    // Single actors and relations are those that the audience may have: a person with a number is a person still.
    private static (Measurement Root, Measurement Department) Read(OpenProject project)
    {
        if (project.Shown is null)
        {
            return (project.At(ReferenceLevel.Root), project.At(ReferenceLevel.Department));
        }

        var root = project.MeasurementGiven;
        return (root, new Measurement(root.Reading.At(ReferenceLevel.Department), root.Holes));
    }

    // The counts of one level are one list.
    private static IEnumerable<ScoreRow> Shown(IReadOnlyCollection<ScoreRow> rows, IReadOnlyCollection<ScoreRow> all, ShownResults? shown) => shown is null ? rows : rows
        .GroupBy(r => r.Level)
        .SelectMany(level => level.Zip(shown.Scores([.. level.Select(r => r.Score)], [.. all.Where(r => r.Level == level.Key).Select(r => r.Score)]), (row, score) => row with
        {
            Score = shown.Bare(score),
            Interval = score.Reason == Reason.TooFewPeople ? null : row.Interval,
            NoInterval = score.Reason == Reason.TooFewPeople ? Reason.TooFewPeople : row.NoInterval,
        }));

    private static GapRow Shown(GapRow row, ShownResults shown) => row with
    {
        Gap = row.Gap with
        {
            Contacts = [.. shown.Actors(row.Gap.Contacts)],
            Givers = [.. shown.Actors(row.Gap.Givers)],
            Candidates = [.. shown.Actors(row.Gap.Candidates)],
            Ties = [.. shown.Relations(row.Gap.Ties)],
            PossibleGivers = [.. shown.Actors(row.Gap.PossibleGivers)],
            PossibleTies = [.. shown.Relations(row.Gap.PossibleTies)],
        },
    };

    private static IEnumerable<string> Seen(ShownResults? shown, IEnumerable<string> relations) => shown is null ? relations : shown.Relations(relations);

    // How many relations of people two organisations have tells how many people.
    private static Func<(Measurement M, UnitTie Tie), long?> Counted(ShownResults? shown, Func<EvidenceCount, int> count) => x =>
        x.Tie.Relations.Select(r => r.Relation.Id).ToArray() is var ids && shown?.AreAsStored(ids) == false ? null : count(x.M.Count(ids));

    private static CsvTable<(Measurement M, UnitTie Tie)> Ties(ShownResults? shown) => new CsvTable<(Measurement M, UnitTie Tie)>()
        .Text("level", x => x.M.Reading.Options.Level == ReferenceLevel.Root ? "root" : "department")
        .Text("first", x => x.Tie.First)
        .Text("second", x => x.Tie.Second)
        .Text("class", x => Words.Of(x.Tie.Class))
        .List("channels", x => x.Tie.Relations.Select(r => r.Rule.Channel).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        .List("relations", x => Seen(shown, x.Tie.Relations.Select(r => r.Relation.Id)))
        .Whole("stated", Counted(shown, c => c.Stated))
        .Whole("implied", Counted(shown, c => c.Implied))
        .Whole("contradicted", Counted(shown, c => c.Contradicted));

    // Between few people each of these numbers tells how many they are; with few on one side the contact redundancy of the other would.
    private static CsvTable<(Measurement M, OrganisationPair Pair)> Pairs(ShownResults? shown)
    {
        bool IsTold(OrganisationPair pair) => shown is null || !(shown.IsSmall(pair.FirstPeople.Length) || shown.IsSmall(pair.SecondPeople.Length) || shown.IsSmall(pair.Ties));
        Func<(Measurement M, OrganisationPair Pair), long?> Whole(Func<OrganisationPair, long> number) => x => IsTold(x.Pair) ? number(x.Pair) : null;
        Func<(Measurement M, OrganisationPair Pair), double?> Number(Func<OrganisationPair, double?> number) => x => IsTold(x.Pair) ? number(x.Pair) : null;
        Func<(Measurement M, OrganisationPair Pair), long?> Evidence(Func<EvidenceCount, int> number) => x => IsTold(x.Pair) ? number(x.M.Count(x.Pair.Relations)) : null;
        var table = new CsvTable<(Measurement M, OrganisationPair Pair)>()
            .Text("first", x => x.Pair.First)
            .Text("second", x => x.Pair.Second)
            .Text("first_root", x => x.M.Reading.RootUnitsOf(x.Pair.First).Single)
            .Text("second_root", x => x.M.Reading.RootUnitsOf(x.Pair.Second).Single)
            .Whole("ties", Whole(p => p.Ties))
            .Text("ladder", x => Words.OfStep(x.Pair.Step))
            .List("channels", x => x.Pair.Channels)
            .Number("strongest", Number(p => p.Strongest))
            .Number("mean_strength", Number(p => p.MeanStrength))
            .Whole("first_people", Whole(p => p.FirstPeople.Length))
            .Whole("second_people", Whole(p => p.SecondPeople.Length))
            .Number("contact_redundancy", Number(p => p.ContactRedundancy))
            .YesNo("at_least", x => x.Pair.IsAtLeast)
            .Whole("unattributed", Whole(p => p.Unattributed))
            .Whole("support", x => x.Pair.Support.Length)
            .Whole("control", x => x.Pair.Control.Length)
            .Whole("stated", Evidence(c => c.Stated))
            .Whole("implied", Evidence(c => c.Implied))
            .Whole("contradicted", Evidence(c => c.Contradicted))
            .List("relations", x => Seen(shown, x.Pair.Relations))
            .List("control_relations", x => Seen(shown, x.Pair.Control))
            .Whole("open_ties", Whole(p => p.OpenTies))
            .Number("contact_redundancy_at_most", Number(p => p.MostContactRedundancy))
            .List("open_relations", x => Seen(shown, x.Pair.OpenRelations));
        return shown is null ? table : table.Text("withheld", x => IsTold(x.Pair) ? null : Reason.TooFewPeople.Code);
    }

    private static CsvTable<SupportRow> Support(ShownResults? shown) => new CsvTable<SupportRow>()
        .Text("organisation", r => r.Organisation)
        .Text("municipality", r => r.Municipality)
        .List("subsidy", r => Seen(shown, r.Forms[0]))
        .List("client", r => Seen(shown, r.Forms[1]))
        .List("property", r => Seen(shown, r.Forms[2]))
        .List("network", r => Seen(shown, r.Forms[3]))
        .List("implementation", r => Seen(shown, r.Forms[4]))
        .Whole("forms", r => r.Forms.Count(f => !f.IsEmpty))
        .List("regulation", r => Seen(shown, r.Regulation))
        .List("accountability", r => Seen(shown, r.Accountability));

    private static CsvTable<Actor> Actors(Measurement root, Measurement department, OpenProject project)
    {
        var reading = root.Reading;
        var table = new CsvTable<Actor>()
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
        return project.Shown is not { } shown ? table
            : table.Text("withheld", a => shown.IsSmall(project.Ecosystem.FindActor(a.Id)?.Persons) && a.Persons is null ? Reason.TooFewPeople.Code : null);
    }

    private static CsvTable<Relation> Relations(Measurement m, OpenProject project)
    {
        var reading = m.Reading;
        // Since when somebody has known somebody tells who they are.
        bool IsPeople(string id) => reading.Kind(reading.Ecosystem.Actor(id)) is not { IsPeople: false };
        bool HidesDates(Relation r) => project.Audience != Audience.Internal && (IsPeople(r.Source) || IsPeople(r.Target));
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
