using WijkNetwerk.Ingest.Checking;
using WijkNetwerk.Ingest.Drafts;

namespace WijkNetwerk.Ingest.Tests.Checking;

/// <summary>Each check is needed: without it its fixture has nothing wrong any more.</summary>
public sealed class AllChecksTests
{
    [Fact]
    public void Without_a_check_its_fixture_raises_nothing_and_every_check_has_one()
    {
        var needed = new HashSet<int>();
        foreach (var folder in Directory.GetDirectories(Fixture.PathOf("findings")).Order(StringComparer.Ordinal))
        {
            var code = Path.GetFileName(folder);
            var project = ProjectFolder.Read(folder);
            if (project.Project is null || code[1] == '6')
            {
                continue;
            }

            var draft = new Draft(Fixture.Context with { Project = project.Project }, () => null, _ => { });
            var read = FileReading.Read([.. project.Files], draft);
            var found = AllChecks.List.Select((check, i) => draft.Relations.Findings[i].Concat(check.All?.Invoke(draft) ?? []).Any(f => f.Code == code)).ToArray();
            var raising = Enumerable.Range(0, found.Length).Where(i => found[i]).ToArray();
            if (raising.Length > 0)
            {
                // One check raises it and reading does not: taken out, the finding is gone.
                Assert.True(raising.Length == 1, $"{code} is raised by {raising.Length} checks");
                Assert.DoesNotContain(read, f => f.Code == code);
                needed.Add(raising[0]);
            }
        }

        Assert.Equal(Enumerable.Range(0, AllChecks.List.Length), needed.Order());
    }
}
