#!/usr/bin/env dotnet
#:project ../src/Ingest/Ingest.csproj
#:project ../src/Viz/Viz.csproj
#:property PublishAot=false
#:property RestorePackagesWithLockFile=false
#:property RestoreLockedMode=false
#:property NoWarn=CS1591

// %% [markdown]
// # A first look
// Three questions to the real set of Rotterdam neighbourhood cooperatives, asked with the library instead of the command line:
// who pays them, what hangs on one person, and who is not mentioned?
// Run it with `dotnet run notebooks/01-first-look.cs`; it writes `notebooks/out/01-first-look.md` and its figures.
// With Jupytext the cells open as a notebook.

// %%
using System.Globalization;
using System.Text;
using WijkNetwerk.Graph.Fragility;
using WijkNetwerk.Graph.Partners;
using WijkNetwerk.Graph.Results;
using WijkNetwerk.Graph.SocialCapital;
using WijkNetwerk.Ingest;
using WijkNetwerk.Viz.Figures;
using WijkNetwerk.Viz.Report;
using WijkNetwerk.Viz.Writers;

var notebooks = (string)AppContext.GetData("EntryPointFileDirectoryPath")!;
var output = Directory.CreateDirectory(Path.Combine(notebooks, "out")).FullName;
var page = new StringBuilder();
void Say(string line = "") => page.Append(line).Append('\n');

// %% [markdown]
// ## Load
// A project is a folder with tables and a `wijknetwerk.json`. Opening it reads and checks everything; faults come as findings, all at once.

// %%
var project = Project.Open(Path.Combine(notebooks, "../data/wijkcooperaties"));
var views = project.Measure();
var name = (string id) => project.Ecosystem.Actor(id).Name;
Say("# A first look at the Rotterdam neighbourhood cooperatives");
Say();
Say(FormattableString.Invariant($"{project.Ecosystem.Actors.Length} actors and {project.Ecosystem.Relations.Length} relations, of which {views.Reading.Live.Length} live on {project.File.ReferenceDate:yyyy-MM-dd}."));

// %% [markdown]
// ## Question 1: who pays?
// LI5 counts payers also where no amount is stated. One stated payer is an upper bound on dependence: others may pay without being named.

// %%
Say();
Say("## Who pays?");
Say();
Say("| cooperative | stated payers | who | concentration (HHI) |");
Say("| --- | --- | --- | --- |");
foreach (var scores in Capitals.Of(views, project.File.Focal).GroupBy(s => s.Ego))
{
    var payers = scores.Single(s => s.Measure == "LI5.payers");
    var hhi = scores.Single(s => s.Measure == "LI5");
    Say($"| {name(scores.Key)} | ≥ {payers.Value} | {string.Join(", ", payers.Elements.Select(name))} | {Show(hhi)} |");
}

// %% [markdown]
// ## Question 2: what hangs on one person?
// Every way from a cooperative to the people of an institution may pass the same official (rule C.2), and relations may hang on one (rule C.9).

// %%
Say();
Say("## What hangs on one person?");
Say();
foreach (var risk in SinglePointsOfFailure.Of(views).Where(r => r is { Kind: "role", IsRanked: true, Ego: not null }))
{
    var lost = risk.Loss.Institutions.IsEmpty ? "" : $" no longer has a named way to people of {string.Join(", ", risk.Loss.Institutions.Select(name))}";
    var along = risk.Loss.Relations.IsEmpty ? "" : $" loses {string.Join(", ", risk.Loss.Relations)}";
    Say($"- Without **{risk.Name}**, {name(risk.Ego!)}{lost}{along} ({risk.Evidence.ToString().ToLowerInvariant()}; {risk.Sources[0].Document}, {risk.Sources[0].Ref}).");
}

// %% [markdown]
// ## Question 3: who is not mentioned, and who could introduce you?
// "Not mentioned" is a remark about the sources, not about the cooperative.

// %%
Say();
Say("## Who is not mentioned?");
Say();
foreach (var id in project.File.Focal)
{
    var gaps = CoverageGaps.Of(views, views.Reading.Unit(id)).Where(g => g.State == GapState.Known && g.Contacts.IsEmpty).ToArray();
    var routes = gaps.Select(g => g.Route).OfType<Route>().DistinctBy(r => r.To)
        .Select(r => $"{name(r.To)} by way of {string.Join(" and ", r.Via.Select(name))}");
    var kinds = gaps.Select(g => project.Profile.Kind(g.InstitutionKind)!.Label.En).Distinct();
    Say($"- **{name(id)}**: no source mentions a tie with a {string.Join(", ", kinds)}. Could be introduced to: {string.Join("; ", routes.DefaultIfEmpty("nobody, along recorded relations"))}.");
}

// %% [markdown]
// ## The figures
// A figure is made from a model, a model from the scores; the SVG is text and equal for equal input.

// %%
var input = ReportInput.Of(views, project.File.Focal, project.Provenance, "en") with { DocumentTitles = project.File.Documents };
Figure("network-map", "Who has a tie with whom", SvgWriter.Write(NetworkMap.Draw(NetworkMapOf.Model(input, "en"))));
Figure("rings-delfshaven", "The network of the Delfshaven Coöperatie", SvgWriter.Write(CapitalRingsFigure.Draw(CapitalRingsOf.Model(input, "delfshavencooperatie", "en"))));

void Figure(string file, string caption, string svg)
{
    File.WriteAllText(Path.Combine(output, $"{file}.svg"), svg);
    Say();
    Say($"![{caption}]({file}.svg)");
}

File.WriteAllText(Path.Combine(output, "01-first-look.md"), page.ToString());
Console.WriteLine($"Wrote {Path.Combine("notebooks", "out", "01-first-look.md")}");

static string Show(Score score) => score.Value is { } value ? value.ToString("0.##", CultureInfo.InvariantCulture) : $"n/a ({score.Reason})";
