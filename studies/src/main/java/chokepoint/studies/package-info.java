/** Chokepoint from Java: the entrance for programs that make studies. */
package chokepoint.studies;
