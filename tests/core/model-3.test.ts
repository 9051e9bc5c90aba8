import { playPart } from '../support/model'

playPart(3)
