/** The licence office: caps, weekly rights, luck, named firms, turned-back lots. */
package chokepoint.core.control;
