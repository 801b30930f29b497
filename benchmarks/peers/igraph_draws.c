/* igraph's C core on the draws of Plausible.cs: igraph_draws FILE. Of each network constraint, articulation points and betweenness; one thread, as igraph is.
   Prints wall-clock and processor seconds and peak MB, building the graphs included, reading the file not; and sums to compare. */
#include <igraph.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <time.h>

static double now(void) {
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return t.tv_sec + 1e-9 * t.tv_nsec;
}

static double processor(void) {
    struct rusage usage;
    getrusage(RUSAGE_SELF, &usage);
    return usage.ru_utime.tv_sec + usage.ru_stime.tv_sec + 1e-6 * (usage.ru_utime.tv_usec + usage.ru_stime.tv_usec);
}

int main(int argc, char **argv) {
    int32_t header[2], m;
    FILE *file = argc > 1 ? fopen(argv[1], "rb") : NULL;
    if (!file || fread(header, 4, 2, file) != 2) return 1;
    igraph_vector_int_t edges, cuts;
    igraph_vector_t out;
    igraph_vector_int_init(&edges, 0);
    igraph_vector_int_init(&cuts, 0);
    igraph_vector_init(&out, 0);
    double seconds = 0, cpu = 0, cut = 0, between = 0, ties = 0;
    double each[4] = {0};
    for (int draw = 0; draw < header[1]; draw++) {
        if (fread(&m, 4, 1, file) != 1) return 1;
        int32_t *ends = malloc(8 * (size_t)m);
        if (fread(ends, 8, m, file) != (size_t)m) return 1;
        igraph_vector_int_resize(&edges, 2 * (igraph_integer_t)m);
        for (int i = 0; i < 2 * m; i++) VECTOR(edges)[i] = ends[i];
        free(ends);
        double start = now(), before = processor(), lap = start;
        igraph_t graph;
        igraph_create(&graph, &edges, header[0], IGRAPH_UNDIRECTED);
        each[0] += now() - lap, lap = now();
        igraph_constraint(&graph, &out, igraph_vss_all(), NULL);
        each[1] += now() - lap, lap = now();
        igraph_articulation_points(&graph, &cuts);
        each[2] += now() - lap, lap = now();
        igraph_betweenness(&graph, &out, igraph_vss_all(), IGRAPH_UNDIRECTED, NULL);
        each[3] += now() - lap;
        seconds += now() - start;
        cpu += processor() - before;
        cut += igraph_vector_int_size(&cuts);
        between += igraph_vector_sum(&out);
        ties += m;
        igraph_destroy(&graph);
    }
    struct rusage usage;
    getrusage(RUSAGE_SELF, &usage);
    printf("igraph\t%.2f\t%.2f\t%.0f\t%.1f ties, %.2f cut points, betweenness %.1f a draw; create %.2f constraint %.2f cut %.2f betweenness %.2f s\n", seconds, cpu, usage.ru_maxrss / 1024.0, ties / header[1], cut / header[1],
           between / header[1], each[0], each[1], each[2], each[3]);
    return 0;
}
