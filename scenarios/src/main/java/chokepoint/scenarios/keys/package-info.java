/** What a key is: type, range, default, meaning. */
package chokepoint.scenarios.keys;
