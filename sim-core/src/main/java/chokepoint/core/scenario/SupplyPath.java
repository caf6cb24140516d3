package chokepoint.core.scenario;

import java.util.List;

/**
 * What mines and plants plan to make through time, over the rows of the tables. Chinese plans follow such a path instead of
 * the growth of use as soon as a scenario has one for a Chinese feed.
 *
 * @param name name in files; its course is drawn at the address of this name
 * @param feeds input rows of the Chinese feeds it moves
 * @param plants names of the plants outside China it moves; a plant that starts at 0 is yet to come
 */
public record SupplyPath(String name, List<String> feeds, List<String> plants, Course course) {}
